// The terms that a chapter defines.
// walk: chapter -> term
// key LABEL: term.labelKey
// count: COUNT { (chapter)<-[:DEFINED_IN]-() }
MATCH (chapter)<-[:DEFINED_IN]-(term)
