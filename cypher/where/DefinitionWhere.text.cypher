// Definitions by their text.
// on: definition
// text: definition.foldedText
