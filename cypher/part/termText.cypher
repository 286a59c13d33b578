// What relating reads of a term.
term.key AS key, term.label AS label, term.alternativeLabels AS alternativeLabels, COLLECT {
  MATCH (term)-[:HAS_DEFINITION]->(definition:Definition)
  OPTIONAL MATCH (definition)-[:PUBLISHED_IN]->(chapter:Chapter)
  WITH definition, chapter ORDER BY definition.id
  RETURN {
    id: definition.id, text: definition.text, chapter: chapter.id,
    references: coalesce(definition.references, []) + coalesce(chapter.references, [])
  }
} AS definitions, COLLECT {
  MATCH (term)-[:DEFINED_IN]->(chapter:Chapter)
  WITH chapter ORDER BY chapter.id
  RETURN {
    id: chapter.id,
    title: chapter.title,
    authors: COLLECT {
      MATCH (chapter)<-[wrote:WROTE]-(author:Author)
      WITH author, wrote ORDER BY wrote.position, author.id
      RETURN { id: author.id, name: author.name }
    }
  }
} AS chapters
