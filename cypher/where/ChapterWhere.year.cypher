// Chapters of some years; those without a year are of none.
// on: chapter
// params: from fromYear, beyond beyondYear, first firstYear, end endYear
// order: YEAR
// otherwise: chapter.year >= $first AND chapter.year < $end
chapter.yearKey >= $from AND chapter.yearKey < $beyond
