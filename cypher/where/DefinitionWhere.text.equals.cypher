// The whole text of a definition; its first 200 characters are indexed.
// on: definition
// params: value folded, start start
definition.folded = $start AND definition.foldedText = $value
