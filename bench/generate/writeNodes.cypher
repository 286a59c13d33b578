// Nodes as they are given, each with its labels; where each was put.
// params: rows
// returns: place
UNWIND $rows AS row
CREATE (node:$(row.labels))
SET node = row.properties
RETURN elementId(node) AS place
