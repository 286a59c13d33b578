// One full-text index, a property a kind, so that the scores of all kinds compare and a field filters by kind.
// params:
// returns:
CREATE FULLTEXT INDEX search IF NOT EXISTS
FOR (entity:Term|Definition|Chapter|Book|Author|Organization)
ON EACH [
  entity.label, entity.alternativeLabels, entity.text, entity.chapterTitle, entity.abstract, entity.bookTitle,
  entity.authorNames, entity.organizationName
]
OPTIONS { indexConfig: { `fulltext.analyzer`: 'standard-folding' } }
