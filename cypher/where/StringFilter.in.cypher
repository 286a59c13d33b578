// The whole text is one of several.
// on: text
// with: wanted
// clauses: UNWIND $value AS wanted
// params: value exactly
text STARTS WITH wanted
