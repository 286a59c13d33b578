// Why two terms are related, strongest first; where kinds were asked for, reasons of these alone.
// walk: edge -> {reason}
// with: relation, asked, place, at
// key: place
WITH edge.relation AS relation, edge.asked AS asked
UNWIND range(0, size(relation.kinds) - 1) AS place
WITH relation, asked, place
WHERE asked IS NULL OR relation.kinds[place] IN asked
WITH place, {
  kind: relation.kinds[place],
  score: relation.scores[place],
  evidence: [at IN split(relation.shownBy[place], ' ') | relation.evidence[toInteger(at)]],
  words: CASE relation.words[place] WHEN '' THEN [] ELSE split(relation.words[place], '\t') END,
  references: CASE relation.kinds[place] WHEN 'SHARED_REFERENCE' THEN relation.references ELSE [] END,
  namedBy: coalesce(relation.namedBy, []),
  leftKey: startNode(relation).key,
  leftLabel: startNode(relation).label,
  rightKey: endNode(relation).key,
  rightLabel: endNode(relation).label
} AS reason
