// Writes the affiliations of bylines as printed.
// params: batch { rows: [{ bylineId, organizationKey, position, name, country, countryCode }] }
// returns:
CYPHER replan=skip
UNWIND $batch.rows AS row
MATCH (byline:Byline {id: row.bylineId})
MERGE (organization:Organization {key: row.organizationKey})
ON CREATE SET organization:Entity, organization.countryCode = row.countryCode
CREATE (byline)-[affiliation:AFFILIATED_WITH]->(organization)
SET affiliation.position = toInteger(row.position), affiliation.name = row.name, affiliation.country = row.country
