// What was decided of two terms.
// walk: -> decision
// params: event
MATCH (decision:RelationDecision {event: $event})
