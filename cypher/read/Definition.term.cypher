// The term that a definition defines.
// walk: definition -> term?
MATCH (definition)<-[:HAS_DEFINITION]-(term)
