// Writes definitions that the graph does not have yet, each with its term.
// params: batch { rows: [{ id, text, foldedText, textKey, number, references, termKey }] }
// returns:
UNWIND $batch.rows AS row
MERGE (term:Term {key: row.termKey})
CREATE (definition:Entity:Definition {id: row.id})
SET term:Entity, definition.text = row.text, definition.foldedText = row.foldedText, definition.textKey = row.textKey,
  definition.number = row.number,
  definition.references = row.references, definition.yearKey = '0000\t' + row.id
CREATE (term)-[:HAS_DEFINITION]->(definition)
