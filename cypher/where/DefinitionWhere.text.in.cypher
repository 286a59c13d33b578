// The whole text of a definition is one of several.
// on: definition
// with: wanted
// clauses: UNWIND $value AS wanted
// params: value texts
definition.textKey = wanted.start AND definition.foldedText = wanted.whole
