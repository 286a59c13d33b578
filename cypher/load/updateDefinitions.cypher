// Writes definitions anew that the graph has.
// params: batch { rows: [{ id, text, foldedText, textKey, number, references }] }
// returns:
CYPHER replan=skip
UNWIND $batch.rows AS row
MATCH (definition:Entity {id: row.id})
SET definition.text = row.text, definition.foldedText = row.foldedText, definition.textKey = row.textKey,
  definition.number = row.number,
  definition.references = row.references
