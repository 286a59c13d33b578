// The keys of the last chapters by title of which a whole page is behind.
// params:
// returns: after
// query: first-page
// cursor: Query.chapters TITLE ASC
MATCH (chapter:Chapter)
WHERE chapter.titleKey > ''
WITH chapter.titleKey AS after ORDER BY after DESC SKIP 20 LIMIT 200
RETURN after
