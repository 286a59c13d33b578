// Says in which book a DOI stands.
// params: batch { rows: [{ value, bookKey }] }
// returns:
CYPHER replan=skip
UNWIND $batch.rows AS row
MATCH (doi:Doi {value: row.value})
MATCH (book:Book {key: row.bookKey})
CREATE (doi)-[:IN_BOOK]->(book)
