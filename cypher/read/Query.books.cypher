// All books.
// walk: -> book
// key TITLE: book.titleKey
// key YEAR: book.yearKey
// count: COUNT { (:Book) }
MATCH (book:Book)
