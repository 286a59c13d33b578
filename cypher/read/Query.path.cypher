// One shortest way from one entity to another; among equals the strongest (the best product of weights), then the one
// whose ids come first. Its length is found by shortestPath; then both ends are walked half of it, each node keeping its
// best way, and where they meet the best whole way is taken. A way is [-strength, ids…]: the smallest is the best.
// walk: -> subgraph
// with: first, last, way, node, edge, next, kinds, hops, step, place, ids, steps, taken, ahead, back, ahead0
// with: ahead1, ahead2, ahead3, ahead4, ahead5, back0, back1, back2, back3, back4, back5
// params: from, to, maxLength, edges
// range: maxLength 1 to 10
CALL () {
  MATCH (first:Entity {id: $from})
  RETURN first
  UNION
  MATCH (:FormerId {id: $from})-[:RESOLVES_TO]->(first)
  RETURN first
}
CALL () {
  MATCH (last:Entity {id: $to})
  RETURN last
  UNION
  MATCH (:FormerId {id: $to})-[:RESOLVES_TO]->(last)
  RETURN last
}
WITH first, last, $edges AS kinds
WHERE NOT first:Definition AND NOT last:Definition
CALL (first, last, kinds) {
  WITH first, last WHERE first = last
  RETURN 0 AS hops
  UNION
  WITH first, last, kinds WHERE first <> last
  MATCH way = shortestPath((first)-[:RELATED|DEFINED_IN|WROTE|IN_BOOK|AFFILIATED_WITH|CO_AUTHOR*..10]-(last))
  WHERE all(node IN nodes(way) WHERE node:Entity)
    AND all(edge IN relationships(way) WHERE kinds IS NULL OR type(edge) IN kinds)
  RETURN length(way) AS hops
}
WITH first, last, kinds, hops
WHERE hops <= coalesce($maxLength, 6)
WITH first, last, kinds, hops,
  [{node: first, way: [-1.0, first.id]}] AS ahead0, [{node: last, way: [-1.0]}] AS back0
CALL (ahead0, kinds, hops) {
  UNWIND CASE WHEN hops > 0 THEN ahead0 ELSE [] END AS step
  WITH step.node AS node, step.way AS way, kinds
  MATCH (node)-[edge:RELATED|DEFINED_IN|WROTE|IN_BOOK|AFFILIATED_WITH|CO_AUTHOR]-(next:Entity)
  WHERE kinds IS NULL OR type(edge) IN kinds
  WITH next, min([head(way) *
    // include: weight
  ] + tail(way) + [next.id]) AS way
  RETURN collect({node: next, way: way}) AS ahead1
}
CALL (ahead1, kinds, hops) {
  UNWIND CASE WHEN hops > 2 THEN ahead1 ELSE [] END AS step
  WITH step.node AS node, step.way AS way, kinds
  MATCH (node)-[edge:RELATED|DEFINED_IN|WROTE|IN_BOOK|AFFILIATED_WITH|CO_AUTHOR]-(next:Entity)
  WHERE kinds IS NULL OR type(edge) IN kinds
  WITH next, min([head(way) *
    // include: weight
  ] + tail(way) + [next.id]) AS way
  RETURN collect({node: next, way: way}) AS ahead2
}
CALL (ahead2, kinds, hops) {
  UNWIND CASE WHEN hops > 4 THEN ahead2 ELSE [] END AS step
  WITH step.node AS node, step.way AS way, kinds
  MATCH (node)-[edge:RELATED|DEFINED_IN|WROTE|IN_BOOK|AFFILIATED_WITH|CO_AUTHOR]-(next:Entity)
  WHERE kinds IS NULL OR type(edge) IN kinds
  WITH next, min([head(way) *
    // include: weight
  ] + tail(way) + [next.id]) AS way
  RETURN collect({node: next, way: way}) AS ahead3
}
CALL (ahead3, kinds, hops) {
  UNWIND CASE WHEN hops > 6 THEN ahead3 ELSE [] END AS step
  WITH step.node AS node, step.way AS way, kinds
  MATCH (node)-[edge:RELATED|DEFINED_IN|WROTE|IN_BOOK|AFFILIATED_WITH|CO_AUTHOR]-(next:Entity)
  WHERE kinds IS NULL OR type(edge) IN kinds
  WITH next, min([head(way) *
    // include: weight
  ] + tail(way) + [next.id]) AS way
  RETURN collect({node: next, way: way}) AS ahead4
}
CALL (ahead4, kinds, hops) {
  UNWIND CASE WHEN hops > 8 THEN ahead4 ELSE [] END AS step
  WITH step.node AS node, step.way AS way, kinds
  MATCH (node)-[edge:RELATED|DEFINED_IN|WROTE|IN_BOOK|AFFILIATED_WITH|CO_AUTHOR]-(next:Entity)
  WHERE kinds IS NULL OR type(edge) IN kinds
  WITH next, min([head(way) *
    // include: weight
  ] + tail(way) + [next.id]) AS way
  RETURN collect({node: next, way: way}) AS ahead5
}
CALL (back0, kinds, hops) {
  UNWIND CASE WHEN hops > 1 THEN back0 ELSE [] END AS step
  WITH step.node AS node, step.way AS way, kinds
  MATCH (node)-[edge:RELATED|DEFINED_IN|WROTE|IN_BOOK|AFFILIATED_WITH|CO_AUTHOR]-(next:Entity)
  WHERE kinds IS NULL OR type(edge) IN kinds
  WITH next, min([head(way) *
    // include: weight
  ] + [node.id] + tail(way)) AS way
  RETURN collect({node: next, way: way}) AS back1
}
CALL (back1, kinds, hops) {
  UNWIND CASE WHEN hops > 3 THEN back1 ELSE [] END AS step
  WITH step.node AS node, step.way AS way, kinds
  MATCH (node)-[edge:RELATED|DEFINED_IN|WROTE|IN_BOOK|AFFILIATED_WITH|CO_AUTHOR]-(next:Entity)
  WHERE kinds IS NULL OR type(edge) IN kinds
  WITH next, min([head(way) *
    // include: weight
  ] + [node.id] + tail(way)) AS way
  RETURN collect({node: next, way: way}) AS back2
}
CALL (back2, kinds, hops) {
  UNWIND CASE WHEN hops > 5 THEN back2 ELSE [] END AS step
  WITH step.node AS node, step.way AS way, kinds
  MATCH (node)-[edge:RELATED|DEFINED_IN|WROTE|IN_BOOK|AFFILIATED_WITH|CO_AUTHOR]-(next:Entity)
  WHERE kinds IS NULL OR type(edge) IN kinds
  WITH next, min([head(way) *
    // include: weight
  ] + [node.id] + tail(way)) AS way
  RETURN collect({node: next, way: way}) AS back3
}
CALL (back3, kinds, hops) {
  UNWIND CASE WHEN hops > 7 THEN back3 ELSE [] END AS step
  WITH step.node AS node, step.way AS way, kinds
  MATCH (node)-[edge:RELATED|DEFINED_IN|WROTE|IN_BOOK|AFFILIATED_WITH|CO_AUTHOR]-(next:Entity)
  WHERE kinds IS NULL OR type(edge) IN kinds
  WITH next, min([head(way) *
    // include: weight
  ] + [node.id] + tail(way)) AS way
  RETURN collect({node: next, way: way}) AS back4
}
CALL (back4, kinds, hops) {
  UNWIND CASE WHEN hops > 9 THEN back4 ELSE [] END AS step
  WITH step.node AS node, step.way AS way, kinds
  MATCH (node)-[edge:RELATED|DEFINED_IN|WROTE|IN_BOOK|AFFILIATED_WITH|CO_AUTHOR]-(next:Entity)
  WHERE kinds IS NULL OR type(edge) IN kinds
  WITH next, min([head(way) *
    // include: weight
  ] + [node.id] + tail(way)) AS way
  RETURN collect({node: next, way: way}) AS back5
}
CALL (
  hops, ahead0, ahead1, ahead2, ahead3, ahead4, ahead5,
  back0, back1, back2, back3, back4, back5
) {
  UNWIND [ahead0, ahead1, ahead2, ahead3, ahead4, ahead5][(hops + 1) / 2] AS step
  RETURN step.node AS node, step.way AS ahead, null AS back
  UNION ALL
  UNWIND [back0, back1, back2, back3, back4, back5][hops / 2] AS step
  RETURN step.node AS node, null AS ahead, step.way AS back
}
WITH kinds, node, head(collect(ahead)) AS ahead, head(collect(back)) AS back
WHERE ahead IS NOT NULL AND back IS NOT NULL
WITH kinds, tail(min([-head(ahead) * head(back)] + tail(ahead) + tail(back))) AS ids
CALL (ids) {
  UNWIND range(0, size(ids) - 1) AS place
  MATCH (node:Entity {id: ids[place]})
  WITH node, place ORDER BY place
  RETURN collect({node: node, distance: place}) AS steps
}
CALL (steps, kinds) {
  UNWIND range(1, size(steps) - 1) AS place
  WITH place, steps[place - 1].node AS node, steps[place].node AS next, kinds
  MATCH (node)-[edge:RELATED|DEFINED_IN|WROTE|IN_BOOK|AFFILIATED_WITH|CO_AUTHOR]-(next)
  WHERE kinds IS NULL OR type(edge) IN kinds
  WITH place, edge ORDER BY place,
    // include: weight
    DESC, startNode(edge).id, type(edge)
  WITH place, head(collect(edge)) AS edge
  RETURN collect(edge) AS taken
}
WITH {question: 'path', nodes: steps, edges: taken, truncated: false, kinds: kinds} AS subgraph
