// Every place where a definition was read.
// walk: definition -> source
// key URI: source.uri
MATCH (definition)-[:READ_FROM]->(source)
