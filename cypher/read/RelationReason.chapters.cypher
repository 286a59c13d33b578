// The chapters that show a reason.
// walk: reason -> chapter
// with: shown, place
// key: place
UNWIND range(0, size(reason.evidence) - 1) AS place
WITH place, reason.evidence[place] AS shown
MATCH (chapter:Entity&Chapter {id: shown})
WITH place, chapter
