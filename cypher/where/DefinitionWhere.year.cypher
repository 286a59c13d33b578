// Definitions in chapters of some years.
// on: definition
// params: from fromYear, beyond beyondYear
definition.yearKey >= $from AND definition.yearKey < $beyond
