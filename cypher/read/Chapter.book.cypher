// The book of a chapter's first DOI.
// walk: chapter -> book?
MATCH (chapter)-[:FIRST_BOOK]->(book)
