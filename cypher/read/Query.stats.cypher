// How much the graph holds; numbers of nodes come from the count store.
// walk: -> {stats}
// with: graph
MATCH (graph:Graph {id: 'graph'})
WITH {
  terms: COUNT { (:Term) },
  definitions: COUNT { (:Definition) },
  chapters: COUNT { (:Chapter) },
  books: COUNT { (:Book) },
  authors: COUNT { (:Author) },
  organizations: COUNT { (:Organization) },
  dois: COUNT { (:Doi) },
  relations: coalesce(graph.relations, 0),
  dataVersion: graph.dataVersion,
  lastLoadedAt: graph.lastLoadedAt
} AS stats
