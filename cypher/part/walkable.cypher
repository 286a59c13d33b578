// Whether an edge from node to next counts: it is of the kinds asked for and, where years are, rests on a chapter or a
// definition of that time.
(kinds IS NULL OR type(edge) IN kinds)
AND (earliest IS NULL
  OR CASE
    WHEN next:Chapter THEN next.yearKey >= earliest AND next.yearKey < beyond
    WHEN node:Chapter THEN node.yearKey >= earliest AND node.yearKey < beyond
    ELSE false
  END
  OR EXISTS {
    UNWIND CASE type(edge)
      WHEN 'RELATED' THEN coalesce(edge.definitions, []) + coalesce(edge.chapters, [])
      WHEN 'CO_AUTHOR' THEN edge.chapters
      WHEN 'AFFILIATED_WITH' THEN edge.chapters
      ELSE []
    END AS shown
    MATCH (evidence:Entity {id: shown})
    WHERE evidence.yearKey >= earliest AND evidence.yearKey < beyond
  })
