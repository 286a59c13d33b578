// A page of all nodes: a row for each number that the database may have given, each property with its type.
// params: page { after, last, limit }
// returns: number, labels, properties
UNWIND range(toInteger($page.after) + 1, toInteger(CASE WHEN $page.after + $page.limit < $page.last THEN $page.after + $page.limit ELSE $page.last END)) AS number
OPTIONAL MATCH (node) WHERE id(node) = number
RETURN number, labels(node) AS labels,
  [key IN keys(node) | [key, valueType(node[key]), CASE WHEN valueType(node[key]) STARTS WITH 'ZONED DATETIME' THEN toString(node[key]) ELSE node[key] END]] AS properties
