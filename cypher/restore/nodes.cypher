// Writes nodes of a backup, and tells which number each has now.
// params: batch { rows: [{ number, labels, properties, times: [{ key, value }] }] }
// returns: number, now
UNWIND $batch.rows AS row
CREATE (node:$(row.labels))
SET node = row.properties
FOREACH (time IN row.times | SET node[time.key] = datetime(time.value))
RETURN row.number AS number, id(node) AS now
