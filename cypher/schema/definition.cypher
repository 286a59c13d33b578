// Definitions by year, and by the start of their text.
// params:
// returns:
CREATE INDEX definition_year_key IF NOT EXISTS FOR (definition:Definition) ON (definition.yearKey);
CREATE INDEX definition_text_key IF NOT EXISTS FOR (definition:Definition) ON (definition.textKey)
