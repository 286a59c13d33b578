// Gives chapters their DOIs, the first at position 0.
// params: batch { rows: [{ chapterId, value, url, position, first }] }
// returns:
CYPHER replan=skip
UNWIND $batch.rows AS row
MATCH (chapter:Entity {id: row.chapterId})
MERGE (doi:Doi {value: row.value})
SET doi.url = row.url
CREATE (chapter)-[:HAS_DOI {position: toInteger(row.position)}]->(doi)
FOREACH (_ IN CASE WHEN row.first THEN [1] ELSE [] END | CREATE (chapter)-[:FIRST_DOI]->(doi))
