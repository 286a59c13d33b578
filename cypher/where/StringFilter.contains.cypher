// What stands anywhere in a text; the tab parts it from the id behind it.
// on: text
// params: value folded
split(text, '\t')[0] CONTAINS $value
