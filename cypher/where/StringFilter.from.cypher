// A text that is sorted as late as another, or later.
// on: text
// params: value folded
text >= $value
