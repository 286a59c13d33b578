// Authors whose bylines name an organisation.
// on: author
// with: organization
// params: value
CALL () {
  MATCH (organization:Entity&Organization {id: $value})
  RETURN organization
  UNION
  MATCH (:FormerId {id: $value})-[:RESOLVES_TO]->(organization:Organization)
  RETURN organization
}
MATCH (organization)<-[:AFFILIATED_WITH]-(author:Author)
