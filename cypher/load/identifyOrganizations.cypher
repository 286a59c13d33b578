// Gives organisations their ids and the key that they are ordered by.
// params: batch { rows: [{ key, id, folded }] }
// returns:
CYPHER replan=skip
UNWIND $batch.rows AS row
MATCH (organization:Organization {key: row.key})
SET organization.id = row.id, organization.nameKey = split(row.key, '\t')[0] + '\t' + row.id
