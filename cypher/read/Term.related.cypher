// The terms that a term is related to, strongest first; where kinds are asked for, those that such a reason relates.
// walk: term -> related
// with: graph, run, relation, asked, kind, strength
// key STRENGTH: strength
// edge: {score: relation.score, relation: relation, asked: asked}
// params: kinds, minScore
// range: minScore 0 to 1
CALL (term) {
  MATCH (graph:Graph {id: 'graph'})
  RETURN graph.relatedRun AS run
}
MATCH (term)-[relation:RELATED]-(related:Term)
WHERE relation.run = run
  AND ($kinds IS NULL OR any(kind IN $kinds WHERE kind IN relation.kinds))
  AND ($minScore IS NULL OR relation.score >= $minScore)
WITH relation, related, $kinds AS asked,
  toString(99999 - toInteger(round(relation.score * 10000))) + '\t' + related.id AS strength
