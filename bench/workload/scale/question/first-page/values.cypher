// The keys of the first chapters by title.
// params:
// returns: after
// cursor: Query.chapters TITLE ASC
MATCH (chapter:Chapter)
WHERE chapter.titleKey > ''
RETURN chapter.titleKey AS after ORDER BY after LIMIT 200
