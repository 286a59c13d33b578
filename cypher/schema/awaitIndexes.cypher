// Waits until every index can be used; 300 seconds at most.
// params:
// returns:
CALL db.awaitIndexes(300)
