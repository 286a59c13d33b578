// Books by their title.
// on: book
// text: book.titleKey
