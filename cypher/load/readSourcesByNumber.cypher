// The sources whose main definition has a page number.
// params: batch { keys }
// returns: uri, numberKey, record, statement
CYPHER replan=skip
UNWIND $batch.keys AS key
MATCH (source:Source {numberKey: key})
OPTIONAL MATCH (source)-[:STATES]->(statement:ChapterStatement)
RETURN source.uri AS uri, source.numberKey AS numberKey, source.record AS record, statement.chapter AS statement
