// What persons decided about authors.
// walk: -> decision
// key AT: decision.atKey
// order: DESC
// count: COUNT { (:AuthorDecision) }
MATCH (decision:AuthorDecision)
