// One author by an ORCID.
// walk: -> author
// params: orcid
MATCH (author:Author {orcid: $orcid})
WITH author ORDER BY author.nameKey LIMIT 1
