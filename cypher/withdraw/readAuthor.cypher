// An author whose name is to be withdrawn: every name and ORCID printed for them.
// params: batch { id }
// returns: names, orcids
MATCH (:Entity {id: $batch.id})<-[:ASSIGNED_TO]-(byline:Byline)
UNWIND [byline.name] + coalesce(byline.otherSpellings, []) AS name
RETURN collect(DISTINCT name) AS names, collect(DISTINCT byline.orcid) AS orcids
