// The content hashes of sources, to skip what says nothing new.
// params: batch { uris }
// returns: uri, hash
CYPHER replan=skip
UNWIND $batch.uris AS uri
MATCH (source:Source {uri: uri})
RETURN source.uri AS uri, source.hash AS hash
