// The first DOI of a chapter.
// walk: chapter -> doi?
MATCH (chapter)-[:FIRST_DOI]->(doi)
