// One chapter by any of its DOIs.
// walk: -> chapter
// params: doi
MATCH (:Doi {value: $doi})<-[:HAS_DOI]-(chapter:Chapter)
