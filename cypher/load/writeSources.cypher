// Keeps what was read, as it was read.
// params: batch { rows: [{ uri, hash, format, license, record, numberKey }], at }
// returns:
CYPHER replan=skip
UNWIND $batch.rows AS row
MERGE (source:Source {uri: row.uri})
SET source.hash = row.hash, source.format = row.format, source.license = row.license, source.record = row.record,
  source.numberKey = row.numberKey, source.loadedAt = datetime($batch.at)
