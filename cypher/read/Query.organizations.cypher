// All organisations.
// walk: -> organization
// key NAME: organization.nameKey
// count: COUNT { (:Organization) }
MATCH (organization:Organization)
