// Whom an author wrote with, those of most shared chapters first.
// walk: author -> coAuthor
// with: together, edge, rank
// key SHARED_CHAPTERS: rank
// count: COUNT { (author)-[:CO_AUTHOR]-() }
// edge: edge
MATCH (author)-[together:CO_AUTHOR]-(coAuthor)
WITH coAuthor, {sharedChapters: size(together.chapters)} AS edge,
  right('0000000' + toString(9999999 - size(together.chapters)), 7) + '\t' + coAuthor.nameKey AS rank
