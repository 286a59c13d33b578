// The organisations under slugs that they share.
// params: batch { slugs }
// returns: key, folded, baseSlug, id
CYPHER replan=skip
UNWIND $batch.slugs AS slug
MATCH (organization:Organization {baseSlug: slug})
RETURN organization.key AS key, organization.key AS folded, organization.baseSlug AS baseSlug, organization.id AS id
