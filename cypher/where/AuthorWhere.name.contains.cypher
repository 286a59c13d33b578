// What stands anywhere in a name, as it is sorted or with the given names first; a comma parts the two.
// on: author
// with: form
// params: value folded
any(form IN [split(author.nameKey, '\t')[0]] WHERE
  form CONTAINS $value OR split(form, ', ')[1] + ' ' + split(form, ', ')[0] CONTAINS $value)
