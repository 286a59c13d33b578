// One book by its ISBN.
// walk: -> book
// params: isbn
MATCH (book:Book {isbn: $isbn})
