// A book's own DOI.
// walk: book -> doi
MATCH (book)-[:HAS_DOI]->(doi:Doi)
