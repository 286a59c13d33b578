// Books of some years; those without a year are of none.
// on: book
// params: from fromYear, beyond beyondYear, first firstYear, end endYear
// order: YEAR
// otherwise: book.year >= $first AND book.year < $end
book.yearKey >= $from AND book.yearKey < $beyond
