// Chapters by title, year and DOI.
// params:
// returns:
CREATE INDEX chapter_title_key IF NOT EXISTS FOR (chapter:Chapter) ON (chapter.titleKey);
CREATE INDEX chapter_year_key IF NOT EXISTS FOR (chapter:Chapter) ON (chapter.yearKey);
CREATE CONSTRAINT doi_value IF NOT EXISTS FOR (doi:Doi) REQUIRE doi.value IS UNIQUE
