// Terms that a chapter of some years defines.
// on: term
// with: chapter
// params: from fromYear, beyond beyondYear
EXISTS {
  MATCH (term)-[:DEFINED_IN]->(chapter)
  WHERE chapter.yearKey >= $from AND chapter.yearKey < $beyond
}
