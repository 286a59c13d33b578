// Forgets which terms were touched: their relations are right again.
// params:
// returns:
MATCH (touched:Touched)
DELETE touched
