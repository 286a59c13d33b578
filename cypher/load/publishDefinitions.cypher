// Says in which chapter new definitions stand; they are ordered by its year.
// params: batch { rows: [{ id, chapterId }] }
// returns:
UNWIND $batch.rows AS row
MATCH (definition:Entity {id: row.id})
MATCH (chapter:Entity {id: row.chapterId})
CREATE (definition)-[:PUBLISHED_IN]->(chapter)
SET definition.yearKey = right('000' + toString(coalesce(chapter.year, 0)), 4) + '\t' + row.id
