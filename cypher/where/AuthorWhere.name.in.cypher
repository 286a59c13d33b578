// The whole name is one of several, as they are printed or as they are sorted.
// on: author
// with: wanted
// clauses: UNWIND $value AS wanted
// params: value names
author.nameKey STARTS WITH wanted
