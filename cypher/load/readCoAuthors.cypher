// The co-authors of authors.
// params: batch { keys }
// returns: left, right
UNWIND $batch.keys AS key
MATCH (author:Author {key: key})-[:CO_AUTHOR]-(other:Author)
RETURN author.key AS left, other.key AS right
