// What sources say.
// params: batch { uris }
// returns: uri, hash, record, statement
CYPHER replan=skip
UNWIND $batch.uris AS uri
MATCH (source:Source {uri: uri})
OPTIONAL MATCH (source)-[:STATES]->(statement:ChapterStatement)
RETURN source.uri AS uri, source.hash AS hash, source.record AS record, statement.chapter AS statement
