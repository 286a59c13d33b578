// The author that a byline is taken for.
// walk: byline -> author?
MATCH (byline)-[:ASSIGNED_TO]->(author)
