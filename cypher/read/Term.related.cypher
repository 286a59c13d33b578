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
WITH relation, related, $kinds AS asked
WHERE (asked IS NULL OR any(kind IN asked WHERE kind IN relation.kinds))
  AND ($minScore IS NULL OR relation.score >= $minScore)
WITH relation, related, asked,
  right('0000' + toString(10000 - toInteger(round(relation.score * 10000))), 5) + '\t' + related.id AS strength
