// The organisations that a byline names, in printed order.
// walk: byline -> organization
// with: affiliated, position
// key POSITION: position
MATCH (byline)-[affiliated:AFFILIATED_WITH]->(organization)
WITH organization, affiliated.position AS position
