// The secret that marks the cursors of this graph.
// params:
// returns: secret
MATCH (graph:Graph {id: 'graph'})
RETURN graph.cursorSecret AS secret
