// The chapter that a DOI names.
// walk: doi -> chapter
MATCH (doi)<-[:HAS_DOI]-(chapter:Chapter)
