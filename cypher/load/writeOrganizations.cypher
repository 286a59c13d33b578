// Writes organisations as the bylines print them; their ids come with identifyOrganizations.
// params: batch { rows: [{ key, name, country, baseSlug }] }
// returns:
CYPHER replan=skip
UNWIND $batch.rows AS row
MATCH (organization:Organization {key: row.key})
SET organization.name = row.name, organization.organizationName = row.name, organization.country = row.country,
  organization.baseSlug = row.baseSlug
