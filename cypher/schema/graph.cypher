// There is one node Graph, one load and one run of relating at a time.
// params:
// returns:
CREATE CONSTRAINT graph_id IF NOT EXISTS FOR (graph:Graph) REQUIRE graph.id IS UNIQUE;
CREATE CONSTRAINT load_lock IF NOT EXISTS FOR (lock:LoadLock) REQUIRE lock.id IS UNIQUE;
CREATE CONSTRAINT relate_lock IF NOT EXISTS FOR (lock:RelateLock) REQUIRE lock.id IS UNIQUE
