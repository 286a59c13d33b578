// The chapters that define a term.
// walk: term -> chapter
// key TITLE: chapter.titleKey
// count: COUNT { (term)-[:DEFINED_IN]->() }
MATCH (term)-[:DEFINED_IN]->(chapter)
