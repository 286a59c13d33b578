// All chapters.
// walk: -> chapter
// key TITLE: chapter.titleKey
// key YEAR: chapter.yearKey
// count: COUNT { (:Chapter) }
MATCH (chapter:Chapter)
