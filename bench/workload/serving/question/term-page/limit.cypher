// A term with its newest definitions, each in its chapter, and the terms that it is most related to.
// params: p { id }
// returns: term
MATCH (term:Entity&Term {id: $p.id})
MATCH (graph:Graph {id: 'graph'})
CALL (term) {
  MATCH (term)-[:HAS_DEFINITION]->(definition)
  WITH definition ORDER BY definition.yearKey DESC LIMIT 10
  OPTIONAL MATCH (definition)-[:PUBLISHED_IN]->(chapter)
  OPTIONAL MATCH (chapter)-[:FIRST_DOI]->(doi)
  OPTIONAL MATCH (chapter)-[:FIRST_BOOK]->(book)
  CALL (chapter) {
    MATCH (chapter)-[:HAS_BYLINE]->(byline)
    WITH byline ORDER BY byline.position
    RETURN collect(byline {.name}) AS bylines
  }
  RETURN collect({
    text: definition.text,
    chapter: chapter {.title, .year, doi: doi {.value, .url}, book: book {.title}, bylines: bylines}
  }) AS definitions
}
CALL (term, graph) {
  MATCH (term)-[relation:RELATED]-(related)
  WHERE relation.run = graph.relatedRun
  WITH relation, related ORDER BY round(relation.score * 10000) DESC, related.id LIMIT 10
  RETURN collect({
    score: relation.score,
    node: related {.label},
    reasons: [i IN range(0, size(relation.kinds) - 1) | {
      kind: relation.kinds[i],
      score: relation.scores[i],
      words: CASE relation.words[i] WHEN '' THEN [] ELSE split(relation.words[i], '\t') END
    }]
  }) AS edges
}
RETURN term {.label, .alternativeLabels, definitions: {nodes: definitions}, related: {edges: edges}} AS term
