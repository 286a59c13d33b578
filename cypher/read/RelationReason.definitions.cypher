// The definitions that show a reason.
// walk: reason -> definition
// with: shown, place
// key: place
UNWIND range(0, size(reason.evidence) - 1) AS place
WITH place, reason.evidence[place] AS shown
MATCH (definition:Entity&Definition {id: shown})
WITH place, definition
