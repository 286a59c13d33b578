// Gives books their own DOIs.
// params: batch { rows: [{ key, doi, url }] }
// returns:
CYPHER replan=skip
UNWIND $batch.rows AS row
MATCH (book:Book {key: row.key})
OPTIONAL MATCH (book)-[former:HAS_DOI]->(:Doi)
DELETE former
WITH DISTINCT book, row
WHERE row.doi IS NOT NULL
MERGE (doi:Doi {value: row.doi})
SET doi.url = row.url
CREATE (book)-[:HAS_DOI]->(doi)
