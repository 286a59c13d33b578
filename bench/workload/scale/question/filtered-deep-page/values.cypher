// Spans of years, each with the keys of chapters far behind by title, of which a whole page of each span is still behind.
// params:
// returns: from, to, after
// query: ../../serving/question/chapters-page-20
// cursor: Query.chapters TITLE ASC
MATCH (chapter:Chapter)
WHERE chapter.titleKey > ''
WITH chapter.titleKey AS after ORDER BY after DESC SKIP 1000 LIMIT 13
WITH collect(after) AS keys
UNWIND range(2005, 2019) AS from
UNWIND keys AS after
RETURN from, from + 4 AS to, after
