// What the sentence of an edge from node to next is made of: its ends, how many chapters show it and, of two related terms,
// the strongest reason.
{
  sourceLabel: coalesce(node.label, node.title, node.name),
  targetLabel: coalesce(next.label, next.title, next.name),
  chapterCount: size(coalesce(edge.chapters, [])),
  reason: CASE type(edge) WHEN 'RELATED' THEN {
    kind: edge.kinds[0],
    words: CASE edge.words[0] WHEN '' THEN [] ELSE split(edge.words[0], '\t') END,
    references: edge.references,
    namedBy: edge.namedBy,
    leftKey: node.key,
    rightKey: next.key
  } END
}
