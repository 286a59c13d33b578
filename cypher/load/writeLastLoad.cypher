// Keeps what the last load did, whether it changed anything or not.
// params: batch { at, loaded, unchanged, pruned, rejectedCodes, rejectedCounts }
// returns:
MATCH (lock:LoadLock {id: 'load'})
SET lock.lastAt = datetime($batch.at), lock.lastLoaded = toInteger($batch.loaded),
  lock.lastUnchanged = toInteger($batch.unchanged), lock.lastPruned = toInteger($batch.pruned),
  lock.lastRejectedCodes = $batch.rejectedCodes,
  lock.lastRejectedCounts = [count IN $batch.rejectedCounts | toInteger(count)]
