// Writes authors as their bylines tell.
// params: batch { rows: [{ key, id, name, orcid, alternativeNames, authorNames, nameKey, chapterCount, chapterCountKey }] }
// returns:
UNWIND $batch.rows AS row
MATCH (author:Author {key: row.key})
SET author.id = row.id, author.name = row.name, author.orcid = row.orcid, author.alternativeNames = row.alternativeNames,
  author.authorNames = row.authorNames, author.nameKey = row.nameKey, author.chapterCount = toInteger(row.chapterCount),
  author.chapterCountKey = row.chapterCountKey
