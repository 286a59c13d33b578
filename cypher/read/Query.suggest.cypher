// What a text may become as it is typed: labels, titles and names that start so, the shorter first; where those are few,
// names that hold the words further on.
// walk: -> {suggestion}
// with: label, term, chapter, book, author, organization, hit, begun, found, called, folded, place, rank
// always: id, kind, label
// key RANK: rank
// size: first
// params: typed suggest of prefix, first size
CALL () {
  CALL () {
    MATCH (label:Label) WHERE label.folded STARTS WITH $typed.terms
    WITH label ORDER BY label.folded LIMIT 4 * coalesce($first, 8)
    MATCH (label)<-[:HAS_LABEL]-(term:Term)
    RETURN term AS found, term.label AS called, label.folded AS folded
    UNION ALL
    MATCH (chapter:Chapter) WHERE chapter.titleKey STARTS WITH $typed.chapters
    WITH chapter, chapter.titleKey AS folded ORDER BY folded LIMIT 2 * coalesce($first, 8)
    RETURN chapter AS found, chapter.title AS called, folded
    UNION ALL
    MATCH (book:Book) WHERE book.titleKey STARTS WITH $typed.books
    WITH book, book.titleKey AS folded ORDER BY folded LIMIT 2 * coalesce($first, 8)
    RETURN book AS found, book.title AS called, folded
    UNION ALL
    MATCH (author:Author) WHERE author.nameKey STARTS WITH $typed.authors
    WITH author, author.nameKey AS folded ORDER BY folded LIMIT 2 * coalesce($first, 8)
    RETURN author AS found, author.name AS called, folded
    UNION ALL
    MATCH (organization:Organization) WHERE organization.nameKey STARTS WITH $typed.organizations
    WITH organization, organization.nameKey AS folded ORDER BY folded LIMIT 2 * coalesce($first, 8)
    RETURN organization AS found, organization.name AS called, folded
  }
  WITH found, called, split(folded, '\t')[0] AS folded
  WITH found, called, min(right('000' + toString(size(folded)), 4) + folded) AS place
  ORDER BY place, found.id LIMIT coalesce($first, 8)
  RETURN collect({found: found, called: called, place: '0' + place}) AS begun
}
CALL (begun) {
  UNWIND begun AS hit
  RETURN hit.found AS found, hit.called AS called, hit.place AS place
  UNION ALL
  WITH begun WHERE size(begun) < coalesce($first, 8) AND $typed.words IS NOT NULL
  CALL db.index.fulltext.queryNodes('search', $typed.words, {limit: 100}) YIELD node AS found
  WHERE NOT found IN [hit IN begun | hit.found]
  WITH found, coalesce(found.label, found.title, found.name) AS called
  RETURN found, called, '1' + right('000' + toString(size(called)), 4) + toLower(called) AS place
}
WITH found, called, place + '\t' + found.id AS rank ORDER BY rank LIMIT coalesce($first, 8)
WITH {id: found.id, kind: [label IN labels(found) WHERE label <> 'Entity' | toUpper(label)][0], label: called} AS suggestion,
  rank
