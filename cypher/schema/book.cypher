// Books by title, year, ISBN and slug.
// params:
// returns:
CREATE CONSTRAINT book_key IF NOT EXISTS FOR (book:Book) REQUIRE book.key IS UNIQUE;
CREATE INDEX book_title_key IF NOT EXISTS FOR (book:Book) ON (book.titleKey);
CREATE INDEX book_year_key IF NOT EXISTS FOR (book:Book) ON (book.yearKey);
CREATE INDEX book_isbn IF NOT EXISTS FOR (book:Book) ON (book.isbn);
CREATE INDEX book_base_slug IF NOT EXISTS FOR (book:Book) ON (book.baseSlug)
