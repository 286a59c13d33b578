// The merge that was made.
// walk: -> merge
// params: event
MATCH (merge:AuthorDecision {id: $event})
