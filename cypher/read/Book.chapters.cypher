// The chapters of a book.
// walk: book -> chapter
// key TITLE: chapter.titleKey
// count: COUNT { (book)<-[:IN_BOOK]-(:Chapter) }
MATCH (book)<-[:IN_BOOK]-(chapter:Chapter)
