// Orders the definitions of chapters by the chapters' years.
// params: batch { rows: [chapter id] }
// returns:
CYPHER replan=skip
UNWIND $batch.rows AS id
MATCH (chapter:Entity {id: id})<-[:PUBLISHED_IN]-(definition:Definition)
USING INDEX SEEK chapter:Entity(id)
SET definition.yearKey = right('000' + toString(coalesce(chapter.year, 0)), 4) + '\t' + definition.id
