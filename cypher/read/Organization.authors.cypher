// The authors whose bylines name an organisation.
// walk: organization -> author
// key NAME: author.nameKey
// count: COUNT { (organization)<-[:AFFILIATED_WITH]-(:Author) }
MATCH (organization)<-[:AFFILIATED_WITH]-(author:Author)
