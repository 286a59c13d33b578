// A text that is sorted before another.
// on: text
// params: value folded
text < $value
