// Keeps that something is withdrawn, with the marks by which loading knows it again.
// params: batch { id, kind, reason, at, by, marks }
// returns:
CREATE (withdrawal:Withdrawal {id: $batch.id})
SET withdrawal.kind = $batch.kind, withdrawal.reason = $batch.reason, withdrawal.at = datetime($batch.at),
  withdrawal.by = $batch.by, withdrawal.marks = $batch.marks
