// One term by a label; a base label goes before an alternative one.
// walk: -> term
// with: place, has
// params: label bases
UNWIND range(0, size($label) - 1) AS place
MATCH (:Label {folded: $label[place]})<-[has:HAS_LABEL]-(term:Term)
WITH term, place, has ORDER BY place, has.rank, term.labelKey LIMIT 1
WITH term
