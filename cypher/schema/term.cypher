// Terms by label, slug and sort key; Label holds every form under which a term is found.
// params:
// returns:
CREATE CONSTRAINT term_key IF NOT EXISTS FOR (term:Term) REQUIRE term.key IS UNIQUE;
CREATE CONSTRAINT term_slug IF NOT EXISTS FOR (term:Term) REQUIRE term.slug IS UNIQUE;
CREATE INDEX term_base_slug IF NOT EXISTS FOR (term:Term) ON (term.baseSlug);
CREATE INDEX term_label_key IF NOT EXISTS FOR (term:Term) ON (term.labelKey);
CREATE INDEX term_definition_count_key IF NOT EXISTS FOR (term:Term) ON (term.definitionCountKey);
CREATE CONSTRAINT label_folded IF NOT EXISTS FOR (label:Label) REQUIRE label.folded IS UNIQUE
