// There is one node Graph and one load at a time.
// params:
// returns:
CREATE CONSTRAINT graph_id IF NOT EXISTS FOR (graph:Graph) REQUIRE graph.id IS UNIQUE;
CREATE CONSTRAINT load_lock IF NOT EXISTS FOR (lock:LoadLock) REQUIRE lock.id IS UNIQUE
