// Authors by family name, then given names.
// on: author
// text: author.nameKey
