// Writes definitions anew that the graph has.
// params: batch { rows: [{ id, text, folded, number, references }] }
// returns:
UNWIND $batch.rows AS row
MATCH (definition:Entity {id: row.id})
SET definition.text = row.text, definition.folded = row.folded, definition.number = row.number,
  definition.references = row.references
