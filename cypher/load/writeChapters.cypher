// Writes chapters as all that is said of them tells.
// params: batch { rows: [{ id, title, abstract, year, pages, priceAmount, priceCurrency, titleKey, yearKey, references, digest }] }
// returns:
CYPHER replan=skip
UNWIND $batch.rows AS row
MERGE (chapter:Entity {id: row.id})
SET chapter:Chapter, chapter.title = row.title, chapter.chapterTitle = row.title, chapter.abstract = row.abstract,
  chapter.year = toInteger(row.year), chapter.pages = row.pages, chapter.priceAmount = row.priceAmount,
  chapter.priceCurrency = row.priceCurrency, chapter.titleKey = row.titleKey, chapter.yearKey = row.yearKey,
  chapter.references = row.references, chapter.digest = row.digest
