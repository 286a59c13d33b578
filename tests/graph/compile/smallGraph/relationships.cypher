// The relationships of the small graph, in the direction that docs/graph.md gives them.
// params: graph, a map of rows by kind
// returns:
CALL () {
  UNWIND $graph.hasLabel AS row
  MATCH (a:Term {id: row.from}), (b:Label {folded: row.to})
  CREATE (a)-[:HAS_LABEL {rank: row.rank}]->(b)
}
CALL () {
  UNWIND $graph.hasDefinition AS row
  MATCH (a:Term {id: row.from}), (b:Definition {id: row.to})
  CREATE (a)-[:HAS_DEFINITION]->(b)
}
CALL () {
  UNWIND $graph.publishedIn AS row
  MATCH (a:Definition {id: row.from}), (b:Chapter {id: row.to})
  CREATE (a)-[:PUBLISHED_IN]->(b)
}
CALL () {
  UNWIND $graph.readFrom AS row
  MATCH (a:Entity {id: row.from}), (b:Source {uri: row.to})
  CREATE (a)-[:READ_FROM]->(b)
}
CALL () {
  UNWIND $graph.hasDoi AS row
  MATCH (a:Chapter {id: row.from}), (b:Doi {value: row.to}), (c:Book {id: row.book})
  CREATE (a)-[:HAS_DOI {position: row.position}]->(b)-[:IN_BOOK]->(c)
  FOREACH (_ IN CASE row.position WHEN 0 THEN [1] ELSE [] END | CREATE (a)-[:FIRST_DOI]->(b))
}
CALL () {
  UNWIND $graph.bookHasDoi AS row
  MATCH (a:Book {id: row.from}), (b:Doi {value: row.to})
  CREATE (a)-[:HAS_DOI]->(b)
}
CALL () {
  UNWIND $graph.inBook AS row
  MATCH (a:Chapter {id: row.from}), (b:Book {id: row.to})
  CREATE (a)-[:IN_BOOK]->(b)
  FOREACH (_ IN CASE row.place WHEN 0 THEN [1] ELSE [] END | CREATE (a)-[:FIRST_BOOK]->(b))
}
CALL () {
  UNWIND $graph.hasByline AS row
  MATCH (a:Chapter {id: row.from}), (b:Byline {id: row.to}), (c:Author {id: row.author})
  CREATE (a)-[:HAS_BYLINE]->(b)-[:ASSIGNED_TO {rule: 'hand', evidence: []}]->(c)
}
CALL () {
  UNWIND $graph.bylineAffiliatedWith AS row
  MATCH (a:Byline {id: row.from}), (b:Organization {id: row.to})
  CREATE (a)-[:AFFILIATED_WITH {position: row.position}]->(b)
}
CALL () {
  UNWIND $graph.resolvesTo AS row
  MATCH (a:FormerId {id: row.from}), (b:Entity {id: row.to})
  CREATE (a)-[:RESOLVES_TO]->(b)
}
CALL () {
  UNWIND $graph.wrote AS row
  MATCH (a:Author {id: row.from}), (b:Chapter {id: row.to})
  CREATE (a)-[:WROTE {position: row.position}]->(b)
}
CALL () {
  UNWIND $graph.definedIn AS row
  MATCH (a:Term {id: row.from}), (b:Chapter {id: row.to})
  CREATE (a)-[:DEFINED_IN {definitions: row.evidence}]->(b)
}
CALL () {
  UNWIND $graph.coAuthor AS row
  MATCH (a:Author {id: row.from}), (b:Author {id: row.to})
  CREATE (a)-[:CO_AUTHOR {chapters: row.evidence}]->(b)
}
CALL () {
  UNWIND $graph.authorAffiliatedWith AS row
  MATCH (a:Author {id: row.from}), (b:Organization {id: row.to})
  CREATE (a)-[:AFFILIATED_WITH {chapters: row.evidence}]->(b)
}
CALL () {
  UNWIND $graph.related AS row
  MATCH (a:Term {id: row.from}), (b:Term {id: row.to})
  CREATE (a)-[relation:RELATED]->(b)
  SET relation = row.properties
}
