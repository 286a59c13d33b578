// What a text finds: a term with that label first, then one of which it is another label, then terms whose label starts
// so, then what is titled or named so, then the rest by weight. What has every word as it is spelled is found; where that
// fills no page and no term is called so also what has it with a typo, and where nothing has every word what has any.
// walk: -> result
// with: graph, hit, named, spelled, forgiven, found, weight, has, term, form, bonus, name, points, rank
// key RANK: rank
// edge: {score: points / 1000000.0, query: $query, found: result {.label, .alternativeLabels, .text, .chapterTitle, .abstract, .bookTitle, .authorNames, .organizationName}}
// edition: head(COLLECT { MATCH (graph:Graph {id: 'graph'}) RETURN graph.dataVersion })
// params: query, sought search of query
CALL () {
  UNWIND $sought.labels AS form
  MATCH (:Label {folded: form})<-[has:HAS_LABEL]-(term:Term)
  RETURN collect({found: term, bonus: CASE has.rank WHEN 0 THEN 4 ELSE 3 END}) AS named
}
CALL (named) {
  CALL db.index.fulltext.queryNodes('search', $sought.all, {limit: 1000}) YIELD node AS hit, score AS weight
  RETURN collect({found: hit, weight: weight}) AS spelled
}
CALL (named, spelled) {
  WITH named, spelled WHERE size(named) = 0 AND size(spelled) < 10 AND $sought.forgiving IS NOT NULL
  CALL db.index.fulltext.queryNodes('search', $sought.forgiving, {limit: 1000}) YIELD node AS hit, score AS weight
  RETURN collect({found: hit, weight: weight}) AS forgiven
}
CALL (named, spelled, forgiven) {
  UNWIND spelled + forgiven AS hit
  RETURN hit.found AS result, hit.weight AS weight, 0 AS bonus
  UNION ALL
  WITH spelled, forgiven WHERE size(spelled) + size(forgiven) = 0 AND $sought.any IS NOT NULL
  CALL db.index.fulltext.queryNodes('search', $sought.any, {limit: 1000}) YIELD node AS found, score AS weight
  RETURN found AS result, weight, 0 AS bonus
  UNION ALL
  UNWIND named AS hit
  RETURN hit.found AS result, 0.0 AS weight, hit.bonus AS bonus
}
WITH result, max(weight) AS weight, max(bonus) AS bonus
WITH result, weight, bonus, coalesce(result.labelKey, result.titleKey, result.nameKey) AS name
WITH result, weight,
  CASE
    WHEN bonus > 0 THEN bonus
    WHEN result:Term AND name STARTS WITH $sought.start THEN 2
    WHEN any(form IN result.alternativeLabels WHERE toLower(form) STARTS WITH $sought.start) THEN 2
    WHEN any(form IN $sought.names WHERE name STARTS WITH form) THEN 1
    ELSE 0
  END AS bonus
WITH result, toInteger((bonus + weight / (weight + 10.0)) * 1000000) AS points
WITH result, points, right('000000' + toString(9999999 - points), 7) + '\t' + result.id AS rank
