// Labels, titles and names to type, here and there in the graph.
// params: first
// returns: name
CALL () {
  MATCH (term:Term) WHERE term.labelKey > $first RETURN term.label AS name ORDER BY term.labelKey LIMIT 1
  UNION ALL
  MATCH (chapter:Chapter) WHERE chapter.titleKey > $first RETURN chapter.title AS name ORDER BY chapter.titleKey LIMIT 1
  UNION ALL
  MATCH (author:Author) WHERE author.nameKey > $first RETURN author.name AS name ORDER BY author.nameKey LIMIT 1
}
RETURN name
