// One term by its slug.
// walk: -> term
// params: slug
MATCH (term:Term {slug: $slug})
