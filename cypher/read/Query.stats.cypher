// How much the graph holds; every number but the graph's own comes from the count store.
// walk: -> stats
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
  relations: COUNT { ()-[:RELATED]->() },
  dataVersion: graph.dataVersion,
  lastLoadedAt: graph.lastLoadedAt
} AS stats
