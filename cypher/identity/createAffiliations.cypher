// Writes where authors are affiliated who were not there before, by the chapters that say so.
// params: batch { rows: [{ authorId, organizationKey, chapters }] }
// returns:
CYPHER replan=skip
UNWIND $batch.rows AS row
MATCH (author:Entity {id: row.authorId})
MATCH (organization:Organization {key: row.organizationKey})
CREATE (author)-[:AFFILIATED_WITH {chapters: row.chapters}]->(organization)
