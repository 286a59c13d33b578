// One book by its own DOI.
// walk: -> book
// params: doi
MATCH (:Doi {value: $doi})<-[:HAS_DOI]-(book:Book)
