// A page of all relationships: a row for each number that the database may have given, each property with its type.
// params: page { after, last, limit }
// returns: number, type, start, end, properties
UNWIND range(toInteger($page.after) + 1, toInteger(CASE WHEN $page.after + $page.limit < $page.last THEN $page.after + $page.limit ELSE $page.last END)) AS number
OPTIONAL MATCH ()-[relationship]->() WHERE id(relationship) = number
RETURN number, type(relationship) AS type, id(startNode(relationship)) AS start, id(endNode(relationship)) AS end,
  [key IN keys(relationship) | [key, valueType(relationship[key]), CASE WHEN valueType(relationship[key]) STARTS WITH 'ZONED DATETIME' THEN toString(relationship[key]) ELSE relationship[key] END]] AS properties
