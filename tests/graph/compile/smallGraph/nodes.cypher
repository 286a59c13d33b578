// The nodes of the small graph, each with the properties that its row has.
// params: graph, a map of rows by kind
// returns:
MATCH (graph:Graph {id: 'graph'})
SET graph.dataVersion = $graph.dataVersion, graph.lastLoadedAt = $graph.lastLoadedAt, graph.relations = size($graph.related)
WITH 1 AS one
CALL () { UNWIND $graph.terms AS row CREATE (node:Entity:Term) SET node = row }
CALL () { UNWIND $graph.labels AS row CREATE (node:Label) SET node = row }
CALL () { UNWIND $graph.definitions AS row CREATE (node:Entity:Definition) SET node = row }
CALL () { UNWIND $graph.chapters AS row CREATE (node:Entity:Chapter) SET node = row }
CALL () { UNWIND $graph.books AS row CREATE (node:Entity:Book) SET node = row }
CALL () { UNWIND $graph.dois AS row CREATE (node:Doi) SET node = row }
CALL () { UNWIND $graph.bylines AS row CREATE (node:Byline) SET node = row }
CALL () { UNWIND $graph.authors AS row CREATE (node:Entity:Author) SET node = row }
CALL () { UNWIND $graph.organizations AS row CREATE (node:Entity:Organization) SET node = row }
CALL () { UNWIND $graph.sources AS row CREATE (node:Source) SET node = row }
CALL () { UNWIND $graph.formerIds AS row CREATE (node:FormerId) SET node = row }
