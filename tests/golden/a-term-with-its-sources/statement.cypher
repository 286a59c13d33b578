WITH 0 AS root
CALL (root) {
  MATCH (term_1:Term {slug: $p.slug_1})
  CALL (term_1) {
    MATCH (term_1)-[:HAS_DEFINITION]->(definition_2)
    WITH definition_2, definition_2.yearKey AS key_2 ORDER BY key_2 DESC LIMIT $p.limit_2
    OPTIONAL MATCH (definition_2)-[:PUBLISHED_IN]->(chapter_3)
    CALL (chapter_3) {
      MATCH (chapter_3)<-[:WROTE]-(author_4)
      WITH author_4, author_4.nameKey AS key_4 ORDER BY key_4 LIMIT $p.limit_4
      RETURN collect([author_4.id, author_4.name]) AS authors4
    }
    OPTIONAL MATCH (chapter_3)-[:FIRST_BOOK]->(book_5)
    OPTIONAL MATCH (chapter_3)-[:FIRST_DOI]->(doi_6)
    WITH * ORDER BY key_2 DESC
    RETURN collect([definition_2.id, definition_2.text, CASE WHEN chapter_3 IS NOT NULL THEN [chapter_3.id, chapter_3.title, chapter_3.year, authors4, CASE WHEN book_5 IS NOT NULL THEN [book_5.id, book_5.title] END, CASE WHEN doi_6 IS NOT NULL THEN [doi_6.url, doi_6.value] END] END]) AS definitions2
  }
  RETURN head(collect([term_1.id, term_1.label, definitions2])) AS term1
}
RETURN term1
