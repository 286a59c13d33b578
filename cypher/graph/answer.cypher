// Whether the database answers at all.
// params:
// returns: one
RETURN 1 AS one
