// How much an edge counts, from 0 to 1.
CASE type(edge)
  WHEN 'RELATED' THEN toFloat(edge.score)
  WHEN 'CO_AUTHOR' THEN toFloat(size(edge.chapters)) / (size(edge.chapters) + 1)
  ELSE 1.0
END
