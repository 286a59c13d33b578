// The terms under slugs that they share.
// params: batch { slugs }
// returns: key, folded, baseSlug, id
CYPHER replan=skip
UNWIND $batch.slugs AS slug
MATCH (term:Term {baseSlug: slug})
RETURN term.key AS key, term.key AS folded, term.baseSlug AS baseSlug, term.id AS id
