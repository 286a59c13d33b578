// What is said of books that have editors. Editors have no index: all of it is looked through, which a rare write of an admin may.
// params:
// returns: hash, editors
MATCH (book:BookStatement)
WHERE size(book.editors) > 0
RETURN book.hash AS hash, book.editors AS editors
