// Takes out sources that say nothing any more.
// params: batch { rows: [uri] }
// returns:
CYPHER replan=skip
UNWIND $batch.rows AS uri
MATCH (source:Source {uri: uri})
DETACH DELETE source
