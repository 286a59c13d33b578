// How the text of a definition starts.
// on: definition
// params: value folded, start textKey
definition.textKey STARTS WITH $start AND definition.foldedText STARTS WITH $value
