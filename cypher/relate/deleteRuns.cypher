// Takes out relations of some runs, those that leave a page of terms by key.
// params: page { after, limit, from, beyond }
// returns: last
MATCH (term:Term)
WHERE term.key > $page.after
WITH term ORDER BY term.key LIMIT toInteger($page.limit)
CALL (term) {
  MATCH (term)-[relation:RELATED|FOUND]->()
  WHERE relation.run >= $page.from AND relation.run < $page.beyond
  DELETE relation
}
RETURN max(term.key) AS last
