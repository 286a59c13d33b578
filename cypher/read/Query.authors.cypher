// All authors.
// walk: -> author
// key NAME: author.nameKey
// key CHAPTER_COUNT: author.chapterCountKey
// count: COUNT { (:Author) }
MATCH (author:Author)
