// The first terms whose labels start so, each with its newest definitions, their chapters and authors.
// params: p { start }
// returns: terms
MATCH (term:Term)
WHERE term.labelKey STARTS WITH $p.start
WITH term ORDER BY term.labelKey LIMIT 50
CALL (term) {
  MATCH (term)-[:HAS_DEFINITION]->(definition)
  WITH definition ORDER BY definition.yearKey DESC LIMIT 3
  OPTIONAL MATCH (definition)-[:PUBLISHED_IN]->(chapter)
  CALL (chapter) {
    MATCH (chapter)<-[:WROTE]-(author)
    WITH author ORDER BY author.nameKey LIMIT 5
    RETURN collect(author {.name}) AS authors
  }
  RETURN collect(definition {.text, chapter: chapter {.title, authors: {nodes: authors}}}) AS definitions
}
RETURN {nodes: collect(term {.label, definitions: {nodes: definitions}})} AS terms
