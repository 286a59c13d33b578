// The authors of a chapter.
// walk: chapter -> author
// key NAME: author.nameKey
// count: COUNT { (chapter)<-[:WROTE]-() }
MATCH (chapter)<-[:WROTE]-(author)
