// The whole name, as it is printed or as it is sorted.
// on: author
// with: wanted
// clauses: UNWIND $value AS wanted
// params: value names
author.nameKey STARTS WITH wanted
