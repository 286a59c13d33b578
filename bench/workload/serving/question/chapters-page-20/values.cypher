// Ranges of years, each with the key of the last chapter on page 19 of those by title.
// params:
// returns: from, to, after
// cursor: Query.chapters TITLE ASC
UNWIND range(2005, 2020) AS from
CALL (from) {
  MATCH (chapter:Chapter)
  WHERE from <= chapter.year <= from + 4
  WITH chapter.titleKey AS key ORDER BY key SKIP 379 LIMIT 1
  RETURN key AS after
}
RETURN from, from + 4 AS to, after
