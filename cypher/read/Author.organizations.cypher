// The organisations that an author's bylines name.
// walk: author -> organization
// key NAME: organization.nameKey
MATCH (author)-[:AFFILIATED_WITH]->(organization)
