// The terms that were touched after a turn of loading, each with all that relating reads of it; of those that there are no
// more the touched key alone.
// params: since
// returns: touchedKey, gone, key, label, alternativeLabels, definitions, chapters
MATCH (touched:Touched)
WHERE touched.turn > $since
OPTIONAL MATCH (term:Term {key: touched.key})
WITH touched, term ORDER BY touched.key
RETURN touched.key AS touchedKey, coalesce(touched.gone, false) AS gone,
  // include: termText
