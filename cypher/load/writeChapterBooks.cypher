// Says which books have a chapter, and which is the one of its first DOI.
// params: batch { rows: [{ chapterId, bookKey, first }] }
// returns:
CYPHER replan=skip
UNWIND $batch.rows AS row
MATCH (chapter:Entity {id: row.chapterId})
MATCH (book:Book {key: row.bookKey})
CREATE (chapter)-[:IN_BOOK]->(book)
FOREACH (_ IN CASE WHEN row.first THEN [1] ELSE [] END | CREATE (chapter)-[:FIRST_BOOK]->(book))
