// The ten best that a text finds, each with its score and, for its snippet, what that is cut from.
// params: p { sought_1 }
// made: snippet
// returns: search
CALL () {
  UNWIND $p.sought_1.labels AS form
  MATCH (:Label {folded: form})<-[has:HAS_LABEL]-(term:Term)
  RETURN collect({found: term, weight: 0.0, bonus: CASE has.rank WHEN 0 THEN 4 ELSE 3 END}) AS named
}
CALL () {
  CALL db.index.fulltext.queryNodes('search', $p.sought_1.all, {limit: 1000}) YIELD node, score
  RETURN collect({found: node, weight: score, bonus: 0}) AS spelled
}
CALL (named, spelled) {
  WITH named, spelled WHERE size(named) = 0 AND size(spelled) < 10
  CALL db.index.fulltext.queryNodes('search', $p.sought_1.forgiving, {limit: 1000}) YIELD node, score
  RETURN collect({found: node, weight: score, bonus: 0}) AS forgiven
}
CALL (spelled, forgiven) {
  WITH spelled, forgiven WHERE size(spelled) + size(forgiven) = 0
  CALL db.index.fulltext.queryNodes('search', $p.sought_1.any, {limit: 1000}) YIELD node, score
  RETURN collect({found: node, weight: score, bonus: 0}) AS partly
}
UNWIND named + spelled + forgiven + partly AS hit
WITH hit.found AS node, max(hit.weight) AS weight, max(hit.bonus) AS bonus
WITH node, weight, bonus, coalesce(node.labelKey, node.titleKey, node.nameKey) AS name
WITH node, toInteger((weight / (weight + 10.0) + CASE
    WHEN bonus > 0 THEN bonus
    WHEN node:Term AND name STARTS WITH $p.sought_1.start THEN 2
    WHEN any(form IN node.alternativeLabels WHERE toLower(form) STARTS WITH $p.sought_1.start) THEN 2
    WHEN any(form IN $p.sought_1.names WHERE name STARTS WITH form) THEN 1
    ELSE 0
  END) * 1000000) AS points
ORDER BY points DESC, node.id LIMIT 10
RETURN {edges: collect({
  score: points / 1000000.0,
  snippet: node {.label, .alternativeLabels, .text, .chapterTitle, .abstract, .bookTitle, .authorNames, .organizationName},
  node: {__typename: [label IN labels(node) WHERE label <> 'Entity'][0], id: node.id}
})} AS search
