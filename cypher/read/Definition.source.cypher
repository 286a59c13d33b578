// The first place where a definition was read.
// walk: definition -> source
MATCH (definition)-[:READ_FROM]->(source)
WITH source ORDER BY source.uri LIMIT 1
