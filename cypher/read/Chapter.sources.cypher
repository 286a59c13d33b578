// Every place where a chapter was read.
// walk: chapter -> source
// key URI: source.uri
MATCH (chapter)-[:READ_FROM]->(source)
