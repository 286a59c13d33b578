// The names that a chapter prints, in printed order.
// walk: chapter -> byline
// key POSITION: byline.position
MATCH (chapter)-[:HAS_BYLINE]->(byline)
