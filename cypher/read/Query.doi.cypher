// One DOI.
// walk: -> doi
// params: value
MATCH (doi:Doi {value: $value})
