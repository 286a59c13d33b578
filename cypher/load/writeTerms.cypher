// Writes terms as all sources print them; their ids come with identifyTerms.
// params: batch { rows: [{ key, label, alternativeLabels, definitionCount, baseSlug }] }
// returns:
UNWIND $batch.rows AS row
MATCH (term:Term {key: row.key})
SET term.label = row.label, term.alternativeLabels = row.alternativeLabels,
  term.definitionCount = toInteger(row.definitionCount), term.baseSlug = row.baseSlug
