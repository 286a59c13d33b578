// Chapters of some years; those without a year are of none.
// on: chapter
// params: from fromYear, beyond beyondYear
// order: YEAR
// otherwise: left(chapter.yearKey, 4) >= $from AND left(chapter.yearKey, 4) < $beyond
chapter.yearKey >= $from AND chapter.yearKey < $beyond
