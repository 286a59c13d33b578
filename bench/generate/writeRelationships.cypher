// Relationships between nodes of which it is known where they are.
// params: rows
// returns:
UNWIND $rows AS row
MATCH (a) WHERE elementId(a) = row.from
MATCH (b) WHERE elementId(b) = row.to
CREATE (a)-[relationship:$(row.type)]->(b)
SET relationship = row.properties
