// The definitions that stand in a chapter.
// walk: chapter -> definition
// key YEAR: definition.yearKey
// order: DESC
// count: COUNT { (chapter)<-[:PUBLISHED_IN]-() }
MATCH (chapter)<-[:PUBLISHED_IN]-(definition)
