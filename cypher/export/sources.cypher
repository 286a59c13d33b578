// A page of what was read, by uri: each record as it was said, its chapter apart.
// params: page { after, limit }
// returns: uri, record, chapter
MATCH (source:Source)
WHERE source.uri > $page.after
WITH source ORDER BY source.uri LIMIT toInteger($page.limit)
OPTIONAL MATCH (source)-[:STATES]->(statement:ChapterStatement)
RETURN source.uri AS uri, source.record AS record, statement.chapter AS chapter
ORDER BY uri
