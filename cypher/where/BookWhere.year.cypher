// Books of some years; those without a year are of none.
// on: book
// params: from fromYear, beyond beyondYear
book.yearKey >= $from AND book.yearKey < $beyond
