// Writes what new sources say of the chapter that their statement is about, and that the chapter was read from them.
// params: batch { rows: [{ statementHash, sources: [{ uri, hash, format, license, record, numberKey }] }], at }
// returns:
CYPHER replan=skip
UNWIND $batch.rows AS row
MATCH (statement:ChapterStatement {hash: row.statementHash})-[:ABOUT]->(chapter)
USING INDEX SEEK statement:ChapterStatement(hash)
UNWIND row.sources AS said
CREATE (chapter)-[:READ_FROM]->(source:Source {
  uri: said.uri, hash: said.hash, format: said.format, license: said.license, record: said.record,
  numberKey: said.numberKey, loadedAt: datetime($batch.at)
})-[:STATES]->(statement)
