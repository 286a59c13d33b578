// The book that a DOI names, or that holds the chapter under it.
// walk: doi -> book
MATCH (doi)-[:IN_BOOK|HAS_DOI]-(book:Book)
