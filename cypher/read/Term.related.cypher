// The terms that a term is related to, strongest first; where kinds are asked for, those that such a reason relates.
// walk: term -> related
// with: graph, relation, asked, kind, strength
// key STRENGTH: strength
// edge: {score: relation.score, relation: relation, asked: asked}
// params: kinds, minScore
// range: minScore 0 to 1
MATCH (graph:Graph {id: 'graph'})
MATCH (term)-[relation:RELATED]-(related:Term)
WHERE relation.run = graph.relatedRun
WITH relation, related, $kinds AS asked
WHERE (asked IS NULL OR any(kind IN asked WHERE kind IN relation.kinds))
  AND ($minScore IS NULL OR relation.score >= $minScore)
WITH relation, related, asked,
  right('0000' + toString(10000 - toInteger(round(relation.score * 10000))), 5) + '\t' + related.id AS strength
