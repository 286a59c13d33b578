// The greatest numbers that the database gave to a node and to a relationship; -1 where it has none.
// params:
// returns: node, relationship
CALL () { MATCH (node) RETURN coalesce(max(id(node)), -1) AS node }
CALL () { MATCH ()-[relationship]->() RETURN coalesce(max(id(relationship)), -1) AS relationship }
RETURN node, relationship
