// DOIs of chapters, whichever.
// params:
// returns: value
MATCH (doi:Doi)<-[:FIRST_DOI]-(:Chapter)
WITH doi, rand() AS place ORDER BY place LIMIT 500
RETURN doi.value AS value
