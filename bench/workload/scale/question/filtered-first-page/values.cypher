// Spans of years, each with the keys of the first chapters by title.
// params:
// returns: from, to, after
// query: ../../serving/question/chapters-page-20
// cursor: Query.chapters TITLE ASC
MATCH (chapter:Chapter)
WHERE chapter.titleKey > ''
WITH chapter.titleKey AS after ORDER BY after LIMIT 13
WITH collect(after) AS keys
UNWIND range(2005, 2019) AS from
UNWIND keys AS after
RETURN from, from + 4 AS to, after
