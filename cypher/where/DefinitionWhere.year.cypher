// Definitions in chapters of some years.
// on: definition
// params: from fromYear, beyond beyondYear
// order: YEAR
// otherwise: left(definition.yearKey, 4) >= $from AND left(definition.yearKey, 4) < $beyond
definition.yearKey >= $from AND definition.yearKey < $beyond
