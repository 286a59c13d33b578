// Writes the bylines of new chapters with whose they are, who wrote the chapters, and the organisations that are named.
// params: batch { rows: [{ chapterId, authors: [{ id, position, bylines: [{ id, key, name, orcid, position, otherSpellings, nameKey, matchKeys, matchTexts, anchors, rule, evidence, at, by, affiliations: [{ organizationKey, position, name, country, countryCode }] }] }] }] }
// returns:
CYPHER replan=skip
UNWIND $batch.rows AS row
MATCH (chapter:Entity {id: row.chapterId})
UNWIND row.authors AS written
MATCH (author:Entity {id: written.id})
CREATE (author)-[:WROTE {position: toInteger(written.position)}]->(chapter)
WITH chapter, author, written
UNWIND written.bylines AS said
CREATE (chapter)-[:HAS_BYLINE]->(byline:Byline {
  id: said.id, key: said.key, name: said.name, orcid: said.orcid, position: toInteger(said.position),
  otherSpellings: said.otherSpellings, nameKey: said.nameKey, matchKeys: said.matchKeys, matchTexts: said.matchTexts,
  anchors: said.anchors
})-[:ASSIGNED_TO {rule: said.rule, evidence: said.evidence, at: datetime(said.at), by: said.by}]->(author)
WITH byline, said
UNWIND said.affiliations AS affiliation
MERGE (organization:Organization {key: affiliation.organizationKey})
ON CREATE SET organization:Entity, organization.countryCode = affiliation.countryCode
CREATE (byline)-[:AFFILIATED_WITH {
  position: toInteger(affiliation.position), name: affiliation.name, country: affiliation.country
}]->(organization)
