WITH 0 AS root
CALL (root) {
  UNWIND range(0, size($p.label_1) - 1) AS place_1
  MATCH (:Label {folded: $p.label_1[place_1]})<-[has_1:HAS_LABEL]-(term_1:Term)
  WITH term_1, place_1, has_1 ORDER BY place_1, has_1.rank, term_1.labelKey LIMIT 1
  WITH term_1
  CALL (term_1) {
    MATCH (term_1)-[:DEFINED_IN]->()<-[:WROTE]-(author_2)
    WITH author_2, count(*) AS chapters_2
    WITH author_2, right('0000000' + toString(9999999 - chapters_2), 7) + '\t' + author_2.nameKey AS rank_2
    WITH author_2, rank_2 AS key_2 ORDER BY key_2 LIMIT $p.limit_2
    CALL (author_2) {
      MATCH (author_2)-[:WROTE]->()<-[:DEFINED_IN]-(term_3)
      WITH DISTINCT term_3
      WITH term_3, term_3.labelKey AS key_3 ORDER BY key_3 LIMIT $p.limit_3
      RETURN collect([term_3.label]) AS terms3
    }
    WITH * ORDER BY key_2
    RETURN collect([author_2.name, terms3]) AS authors2
  }
  CALL (term_1) {
    MATCH (term_1)-[:DEFINED_IN]->(chapter_4)
    WITH chapter_4, chapter_4.titleKey AS key_4 ORDER BY key_4 LIMIT $p.limit_4
    CALL (chapter_4) {
      MATCH (chapter_4)<-[:DEFINED_IN]-(term_5)
      WITH term_5, term_5.labelKey AS key_5 ORDER BY key_5 LIMIT $p.limit_5
      RETURN collect([term_5.label]) AS terms5
    }
    WITH * ORDER BY key_4
    RETURN collect([chapter_4.title, terms5]) AS chapters4
  }
  RETURN head(collect([term_1.label, authors2, chapters4])) AS term1
}
RETURN term1
