// A page of terms by label, each with its definitions, newest first, the chapters these stand in, and the terms that it is
// related to, strongest first, with their reasons.
// params: page { after, limit }
// returns: key, id, label, alternativeLabels, definitions, related
MATCH (term:Term)
WHERE term.labelKey > $page.after
WITH term ORDER BY term.labelKey LIMIT toInteger($page.limit)
RETURN term.labelKey AS key, term.id AS id, term.label AS label, term.alternativeLabels AS alternativeLabels, COLLECT {
  MATCH (term)-[:HAS_DEFINITION]->(definition:Definition)
  OPTIONAL MATCH (definition)-[:PUBLISHED_IN]->(chapter:Chapter)
  OPTIONAL MATCH (chapter)-[:FIRST_DOI]->(doi:Doi)
  WITH definition, chapter, doi ORDER BY definition.yearKey DESC
  RETURN {
    id: definition.id,
    text: definition.text,
    chapterId: chapter.id,
    title: chapter.title,
    year: chapter.year,
    doi: doi.value
  }
} AS definitions, COLLECT {
  CALL (term) {
    MATCH (graph:Graph {id: 'graph'})
    RETURN graph.relatedRun AS run
  }
  MATCH (term)-[relation:RELATED]-(other:Term)
  WHERE relation.run = run
  WITH relation, other ORDER BY relation.score DESC, other.id
  RETURN {
    id: other.id,
    name: other.label,
    score: relation.score,
    leftKey: startNode(relation).key,
    leftLabel: startNode(relation).label,
    rightKey: endNode(relation).key,
    rightLabel: endNode(relation).label,
    kinds: relation.kinds,
    words: relation.words,
    references: relation.references,
    namedBy: relation.namedBy
  }
} AS related
ORDER BY key
