// Keeps what is said of chapters, once however many sources say it.
// params: batch { rows: [{ hash, format, chapter, firstUri, doi, workKey, titleInBookKey }] }
// returns:
CYPHER replan=skip
UNWIND $batch.rows AS row
MERGE (statement:ChapterStatement {hash: row.hash})
ON CREATE SET statement.format = row.format, statement.chapter = row.chapter, statement.doi = row.doi,
  statement.workKey = row.workKey, statement.titleInBookKey = row.titleInBookKey
SET statement.firstUri = row.firstUri
