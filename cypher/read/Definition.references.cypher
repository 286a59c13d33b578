// The works that a definition cites, and then those that its chapter does.
// walk: definition -> references
// with: chapter
OPTIONAL MATCH (definition)-[:PUBLISHED_IN]->(chapter:Chapter)
WITH coalesce(definition.references, []) + [reference IN coalesce(chapter.references, [])
  WHERE NOT reference IN coalesce(definition.references, [])] AS references
