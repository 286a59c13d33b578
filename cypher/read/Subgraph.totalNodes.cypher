// How many nodes depth and filters reach, counted up to 10,000; what was walked whole is not walked again.
// walk: subgraph -> total
// with: kinds, run, earliest, beyond, reached0, reached1, reached2, reached3, node, edge, next, found, shown, dated
WITH subgraph, subgraph.kinds AS kinds, subgraph.run AS run, subgraph.earliest AS earliest, subgraph.beyond AS beyond,
  CASE WHEN subgraph.truncated THEN subgraph.centers ELSE [] END AS reached0
CALL (subgraph, reached0, kinds, run, earliest, beyond) {
  CALL (subgraph, reached0, kinds, run, earliest, beyond) {
    UNWIND reached0 AS found
    RETURN found
    UNION ALL
    UNWIND CASE WHEN subgraph.depth >= 1 AND size(reached0) < 10000 THEN reached0 ELSE [] END AS node
    MATCH (node)-[edge:RELATED|DEFINED_IN|WROTE|IN_BOOK|AFFILIATED_WITH|CO_AUTHOR]-(next:Entity)
    WHERE
      // include: walkable
    RETURN next AS found
  }
  WITH DISTINCT found LIMIT 10000
  RETURN collect(found) AS reached1
}
CALL (subgraph, reached1, kinds, run, earliest, beyond) {
  CALL (subgraph, reached1, kinds, run, earliest, beyond) {
    UNWIND reached1 AS found
    RETURN found
    UNION ALL
    UNWIND CASE WHEN subgraph.depth >= 2 AND size(reached1) < 10000 THEN reached1 ELSE [] END AS node
    MATCH (node)-[edge:RELATED|DEFINED_IN|WROTE|IN_BOOK|AFFILIATED_WITH|CO_AUTHOR]-(next:Entity)
    WHERE
      // include: walkable
    RETURN next AS found
  }
  WITH DISTINCT found LIMIT 10000
  RETURN collect(found) AS reached2
}
CALL (subgraph, reached2, kinds, run, earliest, beyond) {
  CALL (subgraph, reached2, kinds, run, earliest, beyond) {
    UNWIND reached2 AS found
    RETURN found
    UNION ALL
    UNWIND CASE WHEN subgraph.depth >= 3 AND size(reached2) < 10000 THEN reached2 ELSE [] END AS node
    MATCH (node)-[edge:RELATED|DEFINED_IN|WROTE|IN_BOOK|AFFILIATED_WITH|CO_AUTHOR]-(next:Entity)
    WHERE
      // include: walkable
    RETURN next AS found
  }
  WITH DISTINCT found LIMIT 10000
  RETURN collect(found) AS reached3
}
WITH CASE WHEN subgraph.truncated THEN size(reached3) ELSE size(subgraph.nodes) END AS total
