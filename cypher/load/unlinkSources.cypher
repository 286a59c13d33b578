// Parts sources from what they said of their chapters.
// params: batch { rows: [uri] }
// returns:
CYPHER replan=skip
UNWIND $batch.rows AS uri
MATCH (source:Source {uri: uri})-[states:STATES]->()
DELETE states
