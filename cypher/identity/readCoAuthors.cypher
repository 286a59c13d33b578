// The co-authors of authors.
// params: batch { ids }
// returns: left, right
UNWIND $batch.ids AS id
MATCH (author:Entity {id: id})-[:CO_AUTHOR]-(other:Author)
RETURN author.id AS left, other.id AS right
