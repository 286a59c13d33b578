// A page of the entities whose ids lie between two, by id.
// params: page { after, beyond, limit }
// returns: id, label, year, doi, url
MATCH (entity:Entity)
WHERE entity.id > $page.after AND entity.id < $page.beyond
WITH entity ORDER BY entity.id LIMIT toInteger($page.limit)
OPTIONAL MATCH (entity)-[:FIRST_DOI]->(first:Doi)
OPTIONAL MATCH (entity:Book)-[:HAS_DOI]->(own:Doi)
RETURN entity.id AS id, coalesce(entity.label, entity.title, entity.name) AS label, entity.year AS year,
  coalesce(first.value, own.value) AS doi, coalesce(first.url, own.url) AS url
ORDER BY id
