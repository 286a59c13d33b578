// Things of each kind that questions begin at, among those that have most around them.
// params:
// returns: term, author, chapter, book
CALL () {
  MATCH (node:Term) WHERE node.definitionCountKey > '00000001'
  WITH node LIMIT 200
  RETURN collect(node.id) AS term
}
CALL () {
  MATCH (node:Author) WHERE node.chapterCountKey >= '00000005'
  WITH node LIMIT 200
  RETURN collect(node.id) AS author
}
CALL () {
  MATCH (node:Chapter)
  WITH node LIMIT 200
  RETURN collect(node.id) AS chapter
}
CALL () {
  MATCH (node:Book)
  WITH node LIMIT 200
  RETURN collect(node.id) AS book
}
RETURN term, author, chapter, book
