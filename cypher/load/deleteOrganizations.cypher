// Takes out organisations that no byline names.
// params: batch { rows: [key] }
// returns:
CYPHER replan=skip
UNWIND $batch.rows AS key
MATCH (organization:Organization {key: key})
OPTIONAL MATCH (former:FormerId)-[:RESOLVES_TO]->(organization)
DETACH DELETE former, organization
