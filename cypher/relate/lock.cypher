// Lets one process relate terms at a time, for as long as the transaction lasts.
// params:
// returns:
MATCH (lock:RelateLock {id: 'relate'})
SET lock.heldSince = datetime()
