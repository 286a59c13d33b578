// What stands anywhere in the text of a definition.
// on: definition
// params: value folded
definition.foldedText CONTAINS $value
