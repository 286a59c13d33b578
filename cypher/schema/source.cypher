// What was read, by place and number, and the keys under which statements of several pages meet.
// params:
// returns:
CREATE CONSTRAINT source_uri IF NOT EXISTS FOR (source:Source) REQUIRE source.uri IS UNIQUE;
CREATE INDEX source_file IF NOT EXISTS FOR (source:Source) ON (source.file);
CREATE INDEX source_number_key IF NOT EXISTS FOR (source:Source) ON (source.numberKey);
CREATE CONSTRAINT chapter_statement IF NOT EXISTS FOR (statement:ChapterStatement) REQUIRE statement.hash IS UNIQUE;
CREATE INDEX chapter_statement_doi IF NOT EXISTS FOR (statement:ChapterStatement) ON (statement.doi);
CREATE INDEX chapter_statement_work_key IF NOT EXISTS FOR (statement:ChapterStatement) ON (statement.workKey);
CREATE INDEX chapter_statement_title_in_book IF NOT EXISTS FOR (statement:ChapterStatement) ON (statement.titleInBookKey);
CREATE CONSTRAINT book_statement IF NOT EXISTS FOR (statement:BookStatement) REQUIRE statement.hash IS UNIQUE;
CREATE INDEX book_statement_isbn IF NOT EXISTS FOR (statement:BookStatement) ON (statement.isbn);
CREATE INDEX book_statement_doi IF NOT EXISTS FOR (statement:BookStatement) ON (statement.doi);
CREATE INDEX book_statement_folded IF NOT EXISTS FOR (statement:BookStatement) ON (statement.folded);
CREATE INDEX read_from_title_term IF NOT EXISTS FOR ()-[reading:READ_FROM]-() ON (reading.titleTermKey);
CREATE INDEX read_again_from_title_term IF NOT EXISTS FOR ()-[reading:READ_AGAIN_FROM]-() ON (reading.titleTermKey)
