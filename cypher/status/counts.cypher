// How much the graph holds, from the count store, with the version of its data.
// params:
// returns: terms, definitions, chapters, books, authors, organizations, dois, relations, sources, dataVersion, lastLoadedAt
RETURN COUNT { (:Term) } AS terms,
  COUNT { (:Definition) } AS definitions,
  COUNT { (:Chapter) } AS chapters,
  COUNT { (:Book) } AS books,
  COUNT { (:Author) } AS authors,
  COUNT { (:Organization) } AS organizations,
  COUNT { (:Doi) } AS dois,
  head(COLLECT { MATCH (graph:Graph {id: 'graph'}) RETURN coalesce(graph.relations, 0) }) AS relations,
  COUNT { (:Source) } AS sources,
  head(COLLECT { MATCH (graph:Graph {id: 'graph'}) RETURN graph.dataVersion }) AS dataVersion,
  head(COLLECT { MATCH (graph:Graph {id: 'graph'}) RETURN toString(graph.lastLoadedAt) }) AS lastLoadedAt
