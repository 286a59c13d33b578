// Chapters of some years; those without a year are of none.
// on: chapter
// params: from fromYear, beyond beyondYear
chapter.yearKey >= $from AND chapter.yearKey < $beyond
