// Definitions by year.
// params:
// returns:
CREATE INDEX definition_year_key IF NOT EXISTS FOR (definition:Definition) ON (definition.yearKey)
