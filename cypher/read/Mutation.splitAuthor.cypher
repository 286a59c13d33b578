// The split that was made.
// walk: -> merge
// params: event
MATCH (merge:AuthorDecision {id: $event})
