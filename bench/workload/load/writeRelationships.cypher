// Relationships of a type as their rows say.
// params: rows
// returns:
UNWIND $rows AS row
MATCH (start:«FROM» {«FROM_KEY»: row.from})
MATCH (end:«TO» {«TO_KEY»: row.to})
CREATE (start)-[relationship:«TYPE»]->(end)
SET relationship = row.properties
