// Bylines as printed, by name and ORCID, the authors they were assigned to, and what persons decided about them.
// params:
// returns:
CREATE CONSTRAINT byline_id IF NOT EXISTS FOR (byline:Byline) REQUIRE byline.id IS UNIQUE;
CREATE INDEX byline_key IF NOT EXISTS FOR (byline:Byline) ON (byline.key);
CREATE INDEX byline_name_key IF NOT EXISTS FOR (byline:Byline) ON (byline.nameKey);
CREATE INDEX byline_orcid IF NOT EXISTS FOR (byline:Byline) ON (byline.orcid);
CREATE INDEX author_orcid IF NOT EXISTS FOR (author:Author) ON (author.orcid);
CREATE INDEX author_name_key IF NOT EXISTS FOR (author:Author) ON (author.nameKey);
CREATE INDEX author_chapter_count_key IF NOT EXISTS FOR (author:Author) ON (author.chapterCountKey);
CREATE CONSTRAINT author_decision_id IF NOT EXISTS FOR (decision:AuthorDecision) REQUIRE decision.id IS UNIQUE;
CREATE INDEX author_decision_at IF NOT EXISTS FOR (decision:AuthorDecision) ON (decision.atKey);
CREATE CONSTRAINT decided_name IF NOT EXISTS FOR (name:DecidedName) REQUIRE name.name IS UNIQUE
