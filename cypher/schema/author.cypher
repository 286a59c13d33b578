// Bylines as printed, and the authors they were assigned to, by name, ORCID and number of chapters.
// params:
// returns:
CREATE CONSTRAINT byline_id IF NOT EXISTS FOR (byline:Byline) REQUIRE byline.id IS UNIQUE;
CREATE INDEX byline_key IF NOT EXISTS FOR (byline:Byline) ON (byline.key);
CREATE CONSTRAINT author_key IF NOT EXISTS FOR (author:Author) REQUIRE author.key IS UNIQUE;
CREATE INDEX author_orcid IF NOT EXISTS FOR (author:Author) ON (author.orcid);
CREATE INDEX author_name_key IF NOT EXISTS FOR (author:Author) ON (author.nameKey);
CREATE INDEX author_chapter_count_key IF NOT EXISTS FOR (author:Author) ON (author.chapterCountKey)
