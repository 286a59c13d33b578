// Writes where authors are affiliated who may have been there before, by the chapters that say so.
// params: batch { rows: [{ authorId, organizationKey, chapters }] }
// returns:
CYPHER replan=skip
UNWIND $batch.rows AS row
MATCH (author:Entity {id: row.authorId})
MATCH (organization:Organization {key: row.organizationKey})
MERGE (author)-[tie:AFFILIATED_WITH]->(organization)
SET tie.chapters = row.chapters
