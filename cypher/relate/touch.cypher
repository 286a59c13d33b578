// Notes the terms whose relations are to be worked out anew: those of some keys, those that some chapters define, and those
// that chapters by some authors define. The transaction holds the lock of loading.
// params: batch { keys, chapterIds, authorIds }
// returns:
CYPHER replan=skip
MATCH (lock:LoadLock {id: 'load'})
CALL () {
  UNWIND $batch.keys AS key
  RETURN key
  UNION
  UNWIND $batch.chapterIds AS id
  MATCH (chapter:Entity&Chapter {id: id})<-[:DEFINED_IN]-(term:Term)
  USING INDEX SEEK chapter:Entity(id)
  RETURN term.key AS key
  UNION
  UNWIND $batch.authorIds AS id
  MATCH (author:Entity&Author {id: id})-[:WROTE]->()<-[:DEFINED_IN]-(term:Term)
  USING INDEX SEEK author:Entity(id)
  RETURN term.key AS key
}
WITH lock, key ORDER BY key
MERGE (touched:Touched {key: key})
SET touched.turn = lock.turn
