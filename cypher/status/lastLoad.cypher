// What the last load did.
// params:
// returns: at, loaded, unchanged, pruned, rejectedCodes, rejectedCounts
MATCH (lock:LoadLock {id: 'load'})
WHERE lock.lastAt IS NOT NULL
RETURN toString(lock.lastAt) AS at, lock.lastLoaded AS loaded, lock.lastUnchanged AS unchanged,
  lock.lastPruned AS pruned, lock.lastRejectedCodes AS rejectedCodes, lock.lastRejectedCounts AS rejectedCounts
