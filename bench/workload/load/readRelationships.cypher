// Every relationship of a type between two kinds.
// params:
// returns: row
MATCH (start:«FROM»)-[relationship:«TYPE»]->(end:«TO»)
RETURN { from: start.«FROM_KEY», to: end.«TO_KEY», properties: properties(relationship) } AS row
