// Terms by their base label.
// on: term
// text: term.labelKey
