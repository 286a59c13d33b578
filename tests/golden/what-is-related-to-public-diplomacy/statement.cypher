WITH 0 AS root
CALL (root) {
  UNWIND range(0, size($p.label_1) - 1) AS place_1
  MATCH (:Label {folded: $p.label_1[place_1]})<-[has_1:HAS_LABEL]-(term_1:Term)
  WITH term_1, place_1, has_1 ORDER BY place_1, has_1.rank, term_1.labelKey LIMIT 1
  WITH term_1
  CALL (term_1) {
    CALL (term_1) {
      MATCH (graph_2:Graph {id: 'graph'})
      RETURN graph_2.relatedRun AS run_2
    }
    MATCH (term_1)-[relation_2:RELATED]-(related_2:Term)
    WHERE relation_2.run = run_2
      AND ($p.kinds_2 IS NULL OR any(kind_2 IN $p.kinds_2 WHERE kind_2 IN relation_2.kinds))
      AND ($p.minScore_2 IS NULL OR relation_2.score >= $p.minScore_2)
    WITH relation_2, related_2, $p.kinds_2 AS asked_2,
      toString(99999 - toInteger(round(relation_2.score * 10000))) + '\t' + related_2.id AS strength_2
    WITH related_2, relation_2, asked_2, strength_2 AS key_2 ORDER BY key_2 LIMIT $p.limit_2
    WITH *, {score: relation_2.score, relation: relation_2, asked: asked_2} AS edge_2
    CALL (edge_2) {
      WITH edge_2.relation AS relation_3, edge_2.asked AS asked_3
      UNWIND range(0, size(relation_3.kinds) - 1) AS place_3
      WITH relation_3, asked_3, place_3
      WHERE asked_3 IS NULL OR relation_3.kinds[place_3] IN asked_3
      WITH {
        kind: relation_3.kinds[place_3],
        score: relation_3.scores[place_3],
        evidence: [at_3 IN split(relation_3.shownBy[place_3], ' ') | relation_3.evidence[toInteger(at_3)]],
        words: CASE relation_3.words[place_3] WHEN '' THEN [] ELSE split(relation_3.words[place_3], '\t') END,
        references: CASE relation_3.kinds[place_3] WHEN 'SHARED_REFERENCE' THEN relation_3.references ELSE [] END,
        namedBy: coalesce(relation_3.namedBy, []),
        leftKey: startNode(relation_3).key,
        leftLabel: startNode(relation_3).label,
        rightKey: endNode(relation_3).key,
        rightLabel: endNode(relation_3).label
      } AS reason_3, place_3
      WITH reason_3, place_3 AS key_3 ORDER BY key_3
      CALL (reason_3) {
        UNWIND range(0, size(reason_3.evidence) - 1) AS place_4
        WITH place_4, reason_3.evidence[place_4] AS shown_4
        MATCH (chapter_4:Entity&Chapter {id: shown_4})
        WITH place_4, chapter_4
        WITH chapter_4, place_4 AS key_4 ORDER BY key_4
        RETURN collect([chapter_4.title]) AS chapters4
      }
      CALL (reason_3) {
        UNWIND range(0, size(reason_3.evidence) - 1) AS place_5
        WITH place_5, reason_3.evidence[place_5] AS shown_5
        MATCH (definition_5:Entity&Definition {id: shown_5})
        WITH place_5, definition_5
        WITH definition_5, place_5 AS key_5 ORDER BY key_5
        RETURN collect([definition_5.id]) AS definitions5
      }
      CALL (reason_3) {
        UNWIND range(0, size(reason_3.evidence) - 1) AS place_6
        WITH place_6, reason_3.evidence[place_6] AS shown_6
        MATCH (chapter_6:Entity&Chapter {id: shown_6})
        WITH place_6, chapter_6
        WITH chapter_6, place_6 AS key_6 ORDER BY key_6
        RETURN collect([chapter_6.title]) AS chapters6
      }
      WITH * ORDER BY key_3
      RETURN collect([reason_3.kind, reason_3.leftKey, reason_3.leftLabel, reason_3.namedBy, reason_3.references, reason_3.rightKey, reason_3.rightLabel, reason_3.score, reason_3.words, chapters4, definitions5, chapters6]) AS reasons3
    }
    WITH * ORDER BY key_2
    RETURN collect([[related_2.label], [edge_2.score, reasons3]]) AS related2
  }
  CALL (term_1) {
    CALL (term_1) {
      MATCH (graph_2:Graph {id: 'graph'})
      RETURN graph_2.relatedRun AS run_2
    }
    MATCH (term_1)-[relation_2:RELATED]-(related_2:Term)
    WHERE relation_2.run = run_2
      AND ($p.kinds_2 IS NULL OR any(kind_2 IN $p.kinds_2 WHERE kind_2 IN relation_2.kinds))
      AND ($p.minScore_2 IS NULL OR relation_2.score >= $p.minScore_2)
    WITH relation_2, related_2, $p.kinds_2 AS asked_2,
      toString(99999 - toInteger(round(relation_2.score * 10000))) + '\t' + related_2.id AS strength_2
    RETURN count(*) AS related2_total
  }
  RETURN head(collect([term_1.label, related2, related2_total])) AS term1
}
RETURN term1
