WITH 0 AS root
CALL (root) {
  MATCH (author_1:Author)
  WHERE author_1.nameKey STARTS WITH $p.value_1_0 AND author_1.nameKey > $p.after_1
  WITH author_1, author_1.nameKey AS key_1 ORDER BY key_1 LIMIT $p.limit_1
  CALL (author_1) {
    MATCH (author_1)-[:WROTE]->(chapter_2)
    WITH chapter_2, chapter_2.yearKey AS key_2 ORDER BY key_2 LIMIT $p.limit_2
    OPTIONAL MATCH (chapter_2)-[:FIRST_BOOK]->(book_3)
    WITH * ORDER BY key_2
    RETURN collect([chapter_2.title, chapter_2.year, CASE WHEN book_3 IS NOT NULL THEN [book_3.title] END]) AS chapters2
  }
  CALL (author_1) {
    RETURN COUNT { (author_1)-[:WROTE]->() } AS chapters2_total
  }
  WITH * ORDER BY key_1
  RETURN collect([author_1.alternativeNames, author_1.name, chapters2, chapters2_total]) AS authors1
}
RETURN authors1
