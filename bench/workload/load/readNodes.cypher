// Every node of a label.
// params:
// returns: row
MATCH (node:«LABEL»)
RETURN properties(node) AS row
