// A page of terms by label, each with its definitions, newest first, and the chapters these stand in.
// params: page { after, limit }
// returns: key, id, label, alternativeLabels, definitions
MATCH (term:Term)
WHERE term.labelKey > $page.after
WITH term ORDER BY term.labelKey LIMIT toInteger($page.limit)
RETURN term.labelKey AS key, term.id AS id, term.label AS label, term.alternativeLabels AS alternativeLabels, COLLECT {
  MATCH (term)-[:HAS_DEFINITION]->(definition:Definition)
  OPTIONAL MATCH (definition)-[:PUBLISHED_IN]->(chapter:Chapter)
  OPTIONAL MATCH (chapter)-[:FIRST_DOI]->(doi:Doi)
  WITH definition, chapter, doi ORDER BY definition.yearKey DESC
  RETURN {
    id: definition.id,
    text: definition.text,
    chapterId: chapter.id,
    title: chapter.title,
    year: chapter.year,
    doi: doi.value
  }
} AS definitions
ORDER BY key
