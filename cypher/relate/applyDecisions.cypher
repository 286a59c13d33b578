// Makes a run show what people decided of some pairs of terms. What was found of such a pair stands apart, hidden, so that
// a decision can be taken back; an assertion goes before it and shows the newest definition of both terms.
// params: batch { run, rows: [pair] }
// returns: shown, before
UNWIND $batch.rows AS pair
MATCH (decision:RelationDecision {pair: pair})
MATCH (left:Term {key: decision.left})
MATCH (right:Term {key: decision.right})
CALL (left, right) {
  OPTIONAL MATCH (left)-[former:RELATED]->(right)
  WHERE former.run = $batch.run
  FOREACH (_ IN CASE WHEN former IS NULL OR 'ASSERTED' IN former.kinds THEN [] ELSE [1] END |
    CREATE (left)-[found:FOUND]->(right)
    SET found = properties(former)
  )
  DELETE former
  RETURN count(former) AS before
}
WITH decision, left, right, before
CALL (decision, left, right) {
  WITH decision, left, right
  WHERE decision.asserted
  OPTIONAL MATCH (left)-[found:FOUND]->(right)
  WHERE found.run = $batch.run
  WITH decision, left, right, found, COLLECT {
    UNWIND [left, right] AS term
    CALL (term) {
      MATCH (term)-[:HAS_DEFINITION]->(definition:Definition)
      RETURN definition ORDER BY definition.yearKey DESC LIMIT 1
    }
    RETURN definition.id
  } AS own
  WITH decision, left, right, found, own,
    coalesce(found.evidence, []) + [id IN own WHERE NOT id IN coalesce(found.evidence, [])] AS evidence
  CREATE (left)-[relation:RELATED]->(right)
  SET relation = coalesce(properties(found), {})
  SET relation.run = toInteger($batch.run),
    relation.score = 1.0,
    relation.kinds = ['ASSERTED'] + coalesce(found.kinds, []),
    relation.scores = [1.0] + coalesce(found.scores, []),
    relation.evidence = evidence,
    relation.shownBy = [trim(reduce(places = '', at IN range(0, size(evidence) - 1) |
      places + CASE WHEN evidence[at] IN own THEN toString(at) + ' ' ELSE '' END
    ))] + coalesce(found.shownBy, []),
    relation.words = [decision.by + '\t' + decision.reason] + coalesce(found.words, [])
  RETURN count(relation) AS shown
}
RETURN sum(shown) AS shown, sum(before) AS before
