// Sources that name a chapter by one of some folded titles, under `More Results` or by what shares its keys.
// params: batch { titles, dois, workKeys, titleInBookKeys }
// returns: uri
CALL () {
  UNWIND $batch.titles AS title
  MATCH (chapter:Chapter)
  WHERE chapter.titleKey STARTS WITH title + '\t'
  MATCH (chapter)<-[:PUBLISHED_IN]-(:Definition)-[:READ_FROM|READ_AGAIN_FROM {elsewhere: true}]->(source:Source)
  RETURN source
  UNION
  UNWIND $batch.dois AS doi
  MATCH (:ChapterStatement {doi: doi})<-[:STATES]-(source:Source)
  RETURN source
  UNION
  UNWIND $batch.workKeys AS workKey
  MATCH (:ChapterStatement {workKey: workKey})<-[:STATES]-(source:Source)
  RETURN source
  UNION
  UNWIND $batch.titleInBookKeys AS titleInBookKey
  MATCH (:ChapterStatement {titleInBookKey: titleInBookKey})<-[:STATES]-(source:Source)
  RETURN source
}
RETURN source.uri AS uri
