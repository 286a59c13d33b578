// Lets one load write at a time, as what it derives rests on what it reads around its records; counts whose turn it is.
// params:
// returns: turn
CYPHER replan=skip
MATCH (lock:LoadLock {id: 'load'})
SET lock.heldSince = datetime(), lock.turn = coalesce(lock.turn, 0) + 1
RETURN lock.turn AS turn
