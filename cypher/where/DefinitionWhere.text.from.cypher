// A definition whose text is sorted as late as another, or later; the start of it is indexed.
// on: definition
// params: value folded, start textKey
definition.textKey >= $start AND definition.foldedText >= $value
