// The whole text of a definition; the start of it is indexed.
// on: definition
// params: value folded, start textKey
definition.textKey = $start AND definition.foldedText = $value
