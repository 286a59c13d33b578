// What chapters say a term means.
// walk: term -> definition
// key YEAR: definition.yearKey
// order: DESC
// count: COUNT { (term)-[:HAS_DEFINITION]->() }
MATCH (term)-[:HAS_DEFINITION]->(definition)
