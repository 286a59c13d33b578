// How organisations are printed, and how they stand in the graph.
// params: batch { keys }
// returns: key, id, baseSlug, countryCode, printed
CYPHER replan=skip
UNWIND $batch.keys AS key
MATCH (organization:Organization {key: key})
RETURN organization.key AS key, organization.id AS id, organization.baseSlug AS baseSlug,
  organization.countryCode AS countryCode, COLLECT {
    MATCH (organization)<-[affiliation:AFFILIATED_WITH]-(:Byline)
    WITH affiliation.name AS name, affiliation.country AS country, count(*) AS times
    RETURN { name: name, country: country, times: times }
  } AS printed
