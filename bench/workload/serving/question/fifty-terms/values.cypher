// How the labels of fifty terms or more start.
// params:
// returns: start
MATCH (term:Term)
WITH left(term.labelKey, 2) AS start, count(*) AS terms
WHERE terms >= 50 AND start =~ '[a-z]+'
RETURN start ORDER BY start
