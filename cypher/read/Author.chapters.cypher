// The chapters that an author wrote.
// walk: author -> chapter
// key TITLE: chapter.titleKey
// key YEAR: chapter.yearKey
// count: COUNT { (author)-[:WROTE]->() }
MATCH (author)-[:WROTE]->(chapter)
