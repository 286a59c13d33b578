// The chapter that a definition stands in.
// walk: definition -> chapter?
MATCH (definition)-[:PUBLISHED_IN]->(chapter)
