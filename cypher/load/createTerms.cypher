// Writes new terms, with the labels under which they are found.
// params: batch { rows: [{ key, id, slug, baseSlug, label, alternativeLabels, definitionCount, labelKey, definitionCountKey, labels: [{ folded, rank }] }] }
// returns:
CYPHER replan=skip
UNWIND $batch.rows AS row
CREATE (term:Entity:Term {
  key: row.key, id: row.id, slug: row.slug, baseSlug: row.baseSlug, label: row.label,
  alternativeLabels: row.alternativeLabels, definitionCount: toInteger(row.definitionCount), labelKey: row.labelKey,
  definitionCountKey: row.definitionCountKey
})
WITH term, row
UNWIND row.labels AS form
MERGE (label:Label {folded: form.folded})
CREATE (term)-[:HAS_LABEL {rank: toInteger(form.rank)}]->(label)
