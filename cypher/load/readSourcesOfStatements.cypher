// The sources that make statements of chapters.
// params: batch { hashes }
// returns: uri, record, statement
CYPHER replan=skip
UNWIND $batch.hashes AS hash
MATCH (statement:ChapterStatement {hash: hash})<-[:STATES]-(source:Source)
RETURN source.uri AS uri, source.record AS record, statement.chapter AS statement
