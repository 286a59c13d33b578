// Books of some years; those without a year are of none.
// on: book
// params: from fromYear, beyond beyondYear
// order: YEAR
// otherwise: left(book.yearKey, 4) >= $from AND left(book.yearKey, 4) < $beyond
book.yearKey >= $from AND book.yearKey < $beyond
