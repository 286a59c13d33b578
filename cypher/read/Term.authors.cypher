// The authors of the chapters that define a term, those of most chapters first.
// walk: term -> author
// with: chapters, rank
// key CHAPTERS: rank
MATCH (term)-[:DEFINED_IN]->()<-[:WROTE]-(author)
WITH author, count(*) AS chapters
WITH author, right('0000000' + toString(9999999 - chapters), 7) + '\t' + author.nameKey AS rank
