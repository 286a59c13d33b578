// Writes authors as their bylines tell, each at the node that it had or at a new one.
// params: batch { rows: [{ handle, id, name, orcid, alternativeNames, authorNames, nameKey, chapterCount, chapterCountKey, digest }] }
// returns:
CYPHER replan=skip
UNWIND $batch.rows AS row
MERGE (author:Entity {id: row.handle})
SET author:Author, author.id = row.id, author.name = row.name, author.orcid = row.orcid,
  author.alternativeNames = row.alternativeNames, author.authorNames = row.authorNames, author.nameKey = row.nameKey,
  author.chapterCount = toInteger(row.chapterCount), author.chapterCountKey = row.chapterCountKey,
  author.digest = row.digest
