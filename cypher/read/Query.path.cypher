// One shortest way from one entity to another; among equals the strongest (the best product of weights), then the one
// whose ids come first. Where there are a hundred shortest ways at most, each is looked at. Where there are more (between
// hubs there may be millions) half the length is walked from both ends, each node with its best way, and where they meet
// the best whole way is taken. A way is then [-strength, ids…]: the smallest is best.
// walk: -> {subgraph}
// with: first, last, graph, way, ways, node, edge, edges, next, kinds, run, hops, step, place, ids, steps, taken, ahead
// with: there, back, levels, strength, weight, weights, level0, level1, level2, level3, level4, level5
// params: from, to, maxLength, edges
// always: truncated
// range: maxLength 1 to 10
CALL () {
  MATCH (first:Entity {id: $from})
  RETURN first
  UNION
  MATCH (:FormerId {id: $from})-[:RESOLVES_TO]->(first)
  RETURN first
}
CALL (first) {
  MATCH (last:Entity {id: $to})
  RETURN last
  UNION
  MATCH (:FormerId {id: $to})-[:RESOLVES_TO]->(last)
  RETURN last
}
MATCH (graph:Graph {id: 'graph'})
WITH first, last, $edges AS kinds, graph.relatedRun AS run
WHERE NOT first:Definition AND NOT last:Definition
CALL (first, last, kinds, run) {
  CALL (first, last, kinds, run) {
    WITH first, last WHERE first = last
    RETURN [first] AS steps, [] AS edges
    UNION ALL
    WITH first, last, kinds, run WHERE first <> last
    MATCH way = allShortestPaths((first)-[edges:RELATED|DEFINED_IN|WROTE|IN_BOOK|AFFILIATED_WITH|CO_AUTHOR*..10]-(last))
    WHERE all(node IN nodes(way) WHERE node:Entity)
      AND all(edge IN edges WHERE (kinds IS NULL OR type(edge) IN kinds) AND coalesce(edge.run, run) = run)
    RETURN nodes(way) AS steps, edges LIMIT 101
  }
  RETURN collect({steps: steps, edges: edges}) AS ways
}
WITH first, last, kinds, run, ways, size(head(ways).edges) AS hops
WHERE hops <= coalesce($maxLength, 6)
CALL (first, last, kinds, run, ways, hops) {
  UNWIND CASE WHEN size(ways) <= 100 THEN ways ELSE [] END AS way
  WITH way, [edge IN way.edges | -
    // include: weight
  ] AS weights
  ORDER BY
    reduce(strength = -1.0, weight IN weights | strength * abs(weight)),
    [node IN way.steps | node.id],
    weights,
    [edge IN way.edges | [startNode(edge).id, type(edge)]]
  LIMIT 1
  RETURN way.steps AS steps, way.edges AS taken
  UNION ALL
  WITH first, last, kinds, run, hops,
    [{node: first, way: [-1.0, first.id], ahead: true}, {node: last, way: [-1.0], ahead: false}] AS level0
  WHERE size(ways) > 100
  CALL (level0, kinds, run, hops) {
    UNWIND level0 AS step
    WITH step, step.node AS node, step.way AS way, step.ahead AS ahead, kinds, run
    WHERE hops > 0 AND (ahead OR hops > 1)
    MATCH (node)-[edge:RELATED|DEFINED_IN|WROTE|IN_BOOK|AFFILIATED_WITH|CO_AUTHOR]-(next:Entity)
    WHERE (kinds IS NULL OR type(edge) IN kinds) AND coalesce(edge.run, run) = run
    WITH next, ahead, [head(way) *
      // include: weight
    ] + CASE WHEN ahead THEN tail(way) + [next.id] ELSE [node.id] + tail(way) END AS way
    WITH next, ahead, min(way) AS way
    RETURN collect({node: next, way: way, ahead: ahead}) AS level1
  }
  CALL (level1, kinds, run, hops) {
    UNWIND level1 AS step
    WITH step, step.node AS node, step.way AS way, step.ahead AS ahead, kinds, run
    WHERE hops > 2 AND (ahead OR hops > 3)
    MATCH (node)-[edge:RELATED|DEFINED_IN|WROTE|IN_BOOK|AFFILIATED_WITH|CO_AUTHOR]-(next:Entity)
    WHERE (kinds IS NULL OR type(edge) IN kinds) AND coalesce(edge.run, run) = run
    WITH next, ahead, [head(way) *
      // include: weight
    ] + CASE WHEN ahead THEN tail(way) + [next.id] ELSE [node.id] + tail(way) END AS way
    WITH next, ahead, min(way) AS way
    RETURN collect({node: next, way: way, ahead: ahead}) AS level2
  }
  CALL (level2, kinds, run, hops) {
    UNWIND level2 AS step
    WITH step, step.node AS node, step.way AS way, step.ahead AS ahead, kinds, run
    WHERE hops > 4 AND (ahead OR hops > 5)
    MATCH (node)-[edge:RELATED|DEFINED_IN|WROTE|IN_BOOK|AFFILIATED_WITH|CO_AUTHOR]-(next:Entity)
    WHERE (kinds IS NULL OR type(edge) IN kinds) AND coalesce(edge.run, run) = run
    WITH next, ahead, [head(way) *
      // include: weight
    ] + CASE WHEN ahead THEN tail(way) + [next.id] ELSE [node.id] + tail(way) END AS way
    WITH next, ahead, min(way) AS way
    RETURN collect({node: next, way: way, ahead: ahead}) AS level3
  }
  CALL (level3, kinds, run, hops) {
    UNWIND level3 AS step
    WITH step, step.node AS node, step.way AS way, step.ahead AS ahead, kinds, run
    WHERE hops > 6 AND (ahead OR hops > 7)
    MATCH (node)-[edge:RELATED|DEFINED_IN|WROTE|IN_BOOK|AFFILIATED_WITH|CO_AUTHOR]-(next:Entity)
    WHERE (kinds IS NULL OR type(edge) IN kinds) AND coalesce(edge.run, run) = run
    WITH next, ahead, [head(way) *
      // include: weight
    ] + CASE WHEN ahead THEN tail(way) + [next.id] ELSE [node.id] + tail(way) END AS way
    WITH next, ahead, min(way) AS way
    RETURN collect({node: next, way: way, ahead: ahead}) AS level4
  }
  CALL (level4, kinds, run, hops) {
    UNWIND level4 AS step
    WITH step, step.node AS node, step.way AS way, step.ahead AS ahead, kinds, run
    WHERE hops > 8 AND (ahead OR hops > 9)
    MATCH (node)-[edge:RELATED|DEFINED_IN|WROTE|IN_BOOK|AFFILIATED_WITH|CO_AUTHOR]-(next:Entity)
    WHERE (kinds IS NULL OR type(edge) IN kinds) AND coalesce(edge.run, run) = run
    WITH next, ahead, [head(way) *
      // include: weight
    ] + CASE WHEN ahead THEN tail(way) + [next.id] ELSE [node.id] + tail(way) END AS way
    WITH next, ahead, min(way) AS way
    RETURN collect({node: next, way: way, ahead: ahead}) AS level5
  }
  WITH kinds, run, [level0, level1, level2, level3, level4, level5] AS levels, (hops + 1) / 2 AS there, hops / 2 AS back
  WITH kinds, run, [step IN levels[there] WHERE step.ahead] + [step IN levels[back] WHERE NOT step.ahead] AS steps
  UNWIND steps AS step
  WITH kinds, run, step.node AS node,
    head(collect(CASE WHEN step.ahead THEN step.way END)) AS there,
    head(collect(CASE WHEN NOT step.ahead THEN step.way END)) AS back
  WHERE there IS NOT NULL AND back IS NOT NULL
  WITH kinds, run, tail(min([-head(there) * head(back)] + tail(there) + tail(back))) AS ids
  CALL (ids) {
    UNWIND range(0, size(ids) - 1) AS place
    MATCH (node:Entity {id: ids[place]})
    WITH node, place ORDER BY place
    RETURN collect(node) AS steps
  }
  CALL (steps, kinds, run) {
    UNWIND range(1, size(steps) - 1) AS place
    WITH place, steps[place - 1] AS node, steps[place] AS next, kinds, run
    MATCH (node)-[edge:RELATED|DEFINED_IN|WROTE|IN_BOOK|AFFILIATED_WITH|CO_AUTHOR]-(next)
    WHERE (kinds IS NULL OR type(edge) IN kinds) AND coalesce(edge.run, run) = run
    WITH place, edge ORDER BY place,
      // include: weight
      DESC, startNode(edge).id, type(edge)
    WITH place, head(collect(edge)) AS edge
    RETURN collect(edge) AS taken
  }
  RETURN steps, taken
}
WITH {
  question: 'path',
  nodes: [place IN range(0, size(steps) - 1) | {node: steps[place], distance: place}],
  edges: taken,
  truncated: false,
  kinds: kinds,
  run: run
} AS subgraph
