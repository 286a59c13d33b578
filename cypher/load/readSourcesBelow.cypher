// A page of the sources whose address, or whose file, begins with a path, by address.
// params: batch { path, after, limit }
// returns: uri, file
CALL () {
  MATCH (source:Source)
  WHERE source.uri STARTS WITH $batch.path AND source.uri > $batch.after
  RETURN source ORDER BY source.uri LIMIT toInteger($batch.limit)
  UNION
  MATCH (source:Source)
  WHERE source.file STARTS WITH $batch.path AND source.uri > $batch.after
  RETURN source ORDER BY source.uri LIMIT toInteger($batch.limit)
}
RETURN source.uri AS uri, source.file AS file ORDER BY uri LIMIT toInteger($batch.limit)
