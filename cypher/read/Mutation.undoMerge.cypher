// The merge that was taken back.
// walk: -> merge
// params: id
MATCH (merge:AuthorDecision {id: $id})
