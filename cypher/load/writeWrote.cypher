// Derives who wrote which chapter from its bylines.
// params: batch { rows: [{ chapterId, authorKey, position }] }
// returns:
UNWIND $batch.rows AS row
MATCH (chapter:Entity {id: row.chapterId})
MATCH (author:Author {key: row.authorKey})
CREATE (author)-[:WROTE {position: toInteger(row.position)}]->(chapter)
