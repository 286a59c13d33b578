// The first source, by uri, that makes a statement, leaving out those of a batch.
// params: batch { hashes, uris }
// returns: hash, firstUri
CYPHER replan=skip
UNWIND $batch.hashes AS hash
MATCH (statement:ChapterStatement {hash: hash})<-[:STATES]-(source:Source)
USING INDEX SEEK statement:ChapterStatement(hash)
WHERE NOT source.uri IN $batch.uris
RETURN hash, min(source.uri) AS firstUri
