// The bare index query: what is named so, by the full-text index.
// params: sought
// returns: id, kind, label
CALL db.index.fulltext.queryNodes('search', $sought, {limit: 8}) YIELD node
RETURN node.id AS id, labels(node) AS kind, coalesce(node.label, node.title, node.name) AS label
