// All definitions.
// walk: -> definition
// key YEAR: definition.yearKey
// order: DESC
// count: COUNT { (:Definition) }
MATCH (definition:Definition)
