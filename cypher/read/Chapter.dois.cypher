// Every DOI of a chapter, the first one first.
// walk: chapter -> doi
// with: has, position
// key POSITION: position
MATCH (chapter)-[has:HAS_DOI]->(doi:Doi)
WITH doi, has.position AS position
