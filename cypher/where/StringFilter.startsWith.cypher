// How a text starts.
// on: text
// params: value folded
text STARTS WITH $value
