// What begins so, the shorter first; where that is less than eight, names that hold the words further on.
// params: p { typed_1 }
// returns: suggest
CALL () {
  MATCH (label:Label) WHERE label.folded STARTS WITH $p.typed_1.terms
  WITH label, label.folded AS folded ORDER BY folded LIMIT 32
  MATCH (label)<-[:HAS_LABEL]-(found:Term)
  RETURN found, 'TERM' AS kind, found.label AS called, folded
  UNION ALL
  MATCH (found:Chapter) WHERE found.titleKey STARTS WITH $p.typed_1.chapters
  WITH found, found.titleKey AS folded ORDER BY folded LIMIT 16
  RETURN found, 'CHAPTER' AS kind, found.title AS called, split(folded, '\t')[0] AS folded
  UNION ALL
  MATCH (found:Book) WHERE found.titleKey STARTS WITH $p.typed_1.books
  WITH found, found.titleKey AS folded ORDER BY folded LIMIT 16
  RETURN found, 'BOOK' AS kind, found.title AS called, split(folded, '\t')[0] AS folded
  UNION ALL
  MATCH (found:Author) WHERE found.nameKey STARTS WITH $p.typed_1.authors
  WITH found, found.nameKey AS folded ORDER BY folded LIMIT 16
  RETURN found, 'AUTHOR' AS kind, found.name AS called, split(folded, '\t')[0] AS folded
  UNION ALL
  MATCH (found:Organization) WHERE found.nameKey STARTS WITH $p.typed_1.organizations
  WITH found, found.nameKey AS folded ORDER BY folded LIMIT 16
  RETURN found, 'ORGANIZATION' AS kind, found.name AS called, split(folded, '\t')[0] AS folded
}
WITH found, kind, called, min(right('000' + toString(size(folded)), 4) + folded) AS place
ORDER BY place, found.id LIMIT 8
WITH collect(found) AS begun, collect({id: found.id, kind: kind, label: called}) AS suggestions
CALL (begun) {
  WITH begun WHERE size(begun) < 8
  CALL db.index.fulltext.queryNodes('search', $p.typed_1.words, {limit: 100}) YIELD node AS found
  WHERE NOT found IN begun
  WITH found, coalesce(found.label, found.title, found.name) AS called
  ORDER BY right('000' + toString(size(called)), 4) + toLower(called), found.id LIMIT 8
  RETURN collect({id: found.id, kind: [label IN labels(found) WHERE label <> 'Entity' | toUpper(label)][0], label: called}) AS others
}
RETURN (suggestions + others)[..8] AS suggest
