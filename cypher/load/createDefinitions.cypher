// Writes new definitions of a term in a chapter, where they stand and where they were read; in a chapter that did not
// define the term before, `definedIn` has their ids. Definitions are ordered by the year of their chapter.
// params: batch { rows: [{ termKey, chapterId, definedIn, definitions: [{ id, text, foldedText, textKey, number, references, readings: [{ uri, label, alternativeLabels, titleTermKey, elsewhere }] }] }] }
// returns:
CYPHER replan=skip
UNWIND $batch.rows AS row
MATCH (term:Term {key: row.termKey})
OPTIONAL MATCH (chapter:Entity {id: row.chapterId})
FOREACH (definedIn IN CASE WHEN row.definedIn IS NULL THEN [] ELSE [row.definedIn] END |
  CREATE (term)-[:DEFINED_IN {definitions: definedIn}]->(chapter)
)
WITH row, term, chapter, right('000' + toString(coalesce(chapter.year, 0)), 4) + '\t' AS year
UNWIND row.definitions AS said
CREATE (term)-[:HAS_DEFINITION]->(definition:Entity:Definition {
  id: said.id, text: said.text, foldedText: said.foldedText, textKey: said.textKey, number: said.number,
  references: said.references, yearKey: year + said.id
})
FOREACH (place IN CASE WHEN chapter IS NULL THEN [] ELSE [chapter] END |
  CREATE (definition)-[:PUBLISHED_IN]->(place)
)
WITH definition, said
UNWIND said.readings AS reading
MATCH (source:Source {uri: reading.uri})
CREATE (definition)-[:READ_FROM {
  label: reading.label, alternativeLabels: reading.alternativeLabels, titleTermKey: reading.titleTermKey,
  elsewhere: reading.elsewhere
}]->(source)
