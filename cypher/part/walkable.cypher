// Whether an edge from node to next counts: it is of the kinds asked for, of the run of relating that is shown and, where
// years are asked for, rests on a chapter or a definition of that time.
(kinds IS NULL OR type(edge) IN kinds)
AND coalesce(edge.run, run) = run
AND (earliest IS NULL
  OR CASE
    WHEN next:Chapter THEN next.yearKey >= earliest AND next.yearKey < beyond
    WHEN node:Chapter THEN node.yearKey >= earliest AND node.yearKey < beyond
    ELSE false
  END
  OR EXISTS {
    UNWIND CASE type(edge)
      WHEN 'RELATED' THEN edge.evidence
      WHEN 'CO_AUTHOR' THEN edge.chapters
      WHEN 'AFFILIATED_WITH' THEN edge.chapters
      ELSE []
    END AS shown
    MATCH (dated:Entity {id: shown})
    WHERE dated.yearKey >= earliest AND dated.yearKey < beyond
  })
