// The bylines of authors, and how the authors stand in the graph.
// params: batch { keys }
// returns: key, id, chapterCount, bylines
UNWIND $batch.keys AS key
MATCH (author:Author {key: key})
RETURN author.key AS key, author.id AS id, COUNT { (author)-[:WROTE]->() } AS chapterCount, COLLECT {
  MATCH (author)<-[:ASSIGNED_TO]-(byline:Byline)
  RETURN { key: byline.key, name: byline.name, orcid: byline.orcid, otherSpellings: byline.otherSpellings }
} AS bylines
