// An author's chapters by title, each with its definitions and their terms.
// params: p { id }
// returns: author
MATCH (author:Entity&Author {id: $p.id})
CALL (author) {
  MATCH (author)-[:WROTE]->(chapter)
  WITH chapter ORDER BY chapter.titleKey LIMIT 25
  CALL (chapter) {
    MATCH (chapter)<-[:PUBLISHED_IN]-(definition)
    WITH definition ORDER BY definition.yearKey DESC LIMIT 10
    MATCH (definition)<-[:HAS_DEFINITION]-(term)
    RETURN collect(definition {.text, term: term {.label}}) AS definitions
  }
  RETURN collect(chapter {.title, .year, definitions: {nodes: definitions}}) AS chapters
}
RETURN author {.name, chapters: {nodes: chapters}} AS author
