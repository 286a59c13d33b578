// Why two terms are related, strongest first; where kinds were asked for, reasons of these alone.
// walk: edge -> {reason}
// with: relation, asked, place, at
// key: place
// entry: kind = relation.kinds[place]
// entry: score = relation.scores[place]
// entry: evidence = [at IN split(relation.shownBy[place], ' ') | relation.evidence[toInteger(at)]]
// entry: words = CASE relation.words[place] WHEN '' THEN [] ELSE split(relation.words[place], '\t') END
// entry: references = CASE relation.kinds[place] WHEN 'SHARED_REFERENCE' THEN relation.references ELSE [] END
// entry: namedBy = coalesce(relation.namedBy, [])
// entry: leftKey = startNode(relation).key
// entry: leftLabel = startNode(relation).label
// entry: rightKey = endNode(relation).key
// entry: rightLabel = endNode(relation).label
// kept: place
WITH edge.relation AS relation, edge.asked AS asked
UNWIND range(0, size(relation.kinds) - 1) AS place
WITH relation, asked, place
WHERE asked IS NULL OR relation.kinds[place] IN asked
