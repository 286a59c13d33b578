// Authors by name: whole or in the middle in either order, at its start the family name.
// on: author
// text: author.nameKey
