// Twenty chapters of some years by title, behind a key.
// params: p { from, to, after }
// returns: chapters
MATCH (chapter:Chapter)
WHERE chapter.titleKey > $p.after AND $p.from <= chapter.year <= $p.to
WITH chapter ORDER BY chapter.titleKey LIMIT 20
OPTIONAL MATCH (chapter)-[:FIRST_DOI]->(doi)
RETURN {nodes: collect(chapter {.title, .year, doi: doi {.value}})} AS chapters
