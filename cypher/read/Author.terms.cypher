// The terms that an author's chapters define.
// walk: author -> term
// key LABEL: term.labelKey
MATCH (author)-[:WROTE]->()<-[:DEFINED_IN]-(term)
WITH DISTINCT term
