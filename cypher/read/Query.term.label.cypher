// One term by a label; a base label goes before an alternative one.
// walk: -> term
// with: has
// params: label label
MATCH (:Label {folded: $label})<-[has:HAS_LABEL]-(term:Term)
WITH term ORDER BY has.rank, term.labelKey LIMIT 1
