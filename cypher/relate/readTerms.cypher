// A page of terms by key, each with all that relating reads of it.
// params: page { after, limit }
// returns: key, label, alternativeLabels, definitions, chapters
MATCH (term:Term)
WHERE term.key > $page.after
WITH term ORDER BY term.key LIMIT toInteger($page.limit)
RETURN
  // include: termText
ORDER BY key
