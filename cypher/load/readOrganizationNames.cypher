// How organisations are shown.
// params: batch { keys }
// returns: key, name, country
CYPHER replan=skip
UNWIND $batch.keys AS key
MATCH (organization:Organization {key: key})
RETURN organization.key AS key, organization.name AS name, organization.country AS country
