// Writes relationships of a backup between nodes by the numbers that they have now.
// params: batch { rows: [{ type, start, end, properties, times: [{ key, value }] }] }
// returns: written
UNWIND $batch.rows AS row
MATCH (from) WHERE id(from) = toInteger(row.start)
MATCH (to) WHERE id(to) = toInteger(row.end)
CREATE (from)-[relationship:$(row.type)]->(to)
SET relationship = row.properties
FOREACH (time IN row.times | SET relationship[time.key] = datetime(time.value))
RETURN count(*) AS written
