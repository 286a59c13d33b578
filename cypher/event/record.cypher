// Writes an event, first in its transaction: an attempt whose commit was lost is found by it, and waited for.
// params: batch { event: { id, action, at, by, role, reason, targets, requestId }, attempt }
// returns: isNew
MERGE (event:Event {id: $batch.event.id})
ON CREATE SET event += $batch.event, event.at = datetime($batch.event.at), event.atKey = $batch.event.at + '\t' + $batch.event.id, event.attempt = $batch.attempt
RETURN event.attempt = $batch.attempt AS isNew
