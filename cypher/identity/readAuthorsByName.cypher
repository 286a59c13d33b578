// A page of authors by family name, with what their bylines print and the decisions that set them apart.
// params: batch { after, limit }
// returns: nameKey, id, name, bylines
MATCH (author:Author)
WHERE author.nameKey > $batch.after
WITH author ORDER BY author.nameKey LIMIT toInteger($batch.limit)
RETURN author.nameKey AS nameKey, author.id AS id, author.name AS name, COLLECT {
  MATCH (author)<-[:ASSIGNED_TO]-(byline:Byline)
  RETURN byline { .key, .name, .otherSpellings, .nameKey, .orcid, .matchKeys, .matchTexts, .anchors }
} AS bylines
ORDER BY nameKey
