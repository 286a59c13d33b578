// The second of the two terms, as they were named.
// walk: decision -> term
MATCH (term:Term {key: decision.to})
