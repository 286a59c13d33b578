// The whole text: in a sort key, a tab ends it.
// on: text
// params: value exactly
text STARTS WITH $value
