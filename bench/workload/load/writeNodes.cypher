// Nodes of a label as their rows say.
// params: rows
// returns:
UNWIND $rows AS row
MERGE (node:«MERGED» {«KEY»: row.«KEY»})
SET node = row, node:«LABEL»
