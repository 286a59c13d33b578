// The co-authors of authors.
// params: batch { ids }
// returns: left, right
CYPHER replan=skip
UNWIND $batch.ids AS id
MATCH (author:Entity {id: id})-[:CO_AUTHOR]-(other:Author)
USING INDEX SEEK author:Entity(id)
RETURN author.id AS left, other.id AS right
