// Says in which file a record was that has an address of its own, so that pruning the file finds it.
// params: batch { rows: [{ uri, file }] }
// returns:
CYPHER replan=skip
UNWIND $batch.rows AS row
MATCH (source:Source {uri: row.uri})
SET source.file = row.file
