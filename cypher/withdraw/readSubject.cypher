// What an id, or a former id, stands for, and the withdrawal of it where there is one.
// params: batch { id }
// returns: id, kind, withdrawnAt
OPTIONAL MATCH (entity:Entity {id: $batch.id})
OPTIONAL MATCH (:FormerId {id: $batch.id})-[:RESOLVES_TO]->(survivor:Entity)
WITH coalesce(entity, survivor) AS subject
OPTIONAL MATCH (withdrawal:Withdrawal {id: coalesce(subject.id, $batch.id)})
RETURN subject.id AS id, [label IN labels(subject) WHERE label <> 'Entity'][0] AS kind,
  toString(withdrawal.at) AS withdrawnAt
