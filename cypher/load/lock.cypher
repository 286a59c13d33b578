// Lets one load write at a time: what it derives rests on what it reads around its records.
// params:
// returns:
MATCH (lock:LoadLock {id: 'load'})
SET lock.heldSince = datetime()
