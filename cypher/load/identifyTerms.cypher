// Gives terms their ids and slugs, and the keys that they are ordered by.
// params: batch { rows: [{ key, id, slug }] }
// returns:
CYPHER replan=skip
UNWIND $batch.rows AS row
MATCH (term:Term {key: row.key})
SET term.id = row.id, term.slug = row.slug, term.labelKey = row.key + '\t' + row.id,
  term.definitionCountKey = right('0000000' + toString(term.definitionCount), 8) + '\t' + row.id
