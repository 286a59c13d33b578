// All terms.
// walk: -> term
// key LABEL: term.labelKey
// key DEFINITION_COUNT: term.definitionCountKey
// count: COUNT { (:Term) }
MATCH (term:Term)
