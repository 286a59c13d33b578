// The chapter that prints a byline.
// walk: byline -> chapter?
MATCH (byline)<-[:HAS_BYLINE]-(chapter)
