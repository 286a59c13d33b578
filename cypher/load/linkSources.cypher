// Ties sources to what they say of their chapters.
// params: batch { rows: [{ uri, statementHash }] }
// returns:
CYPHER replan=skip
UNWIND $batch.rows AS row
MATCH (source:Source {uri: row.uri})
MATCH (statement:ChapterStatement {hash: row.statementHash})
CREATE (source)-[:STATES]->(statement)
