// Every write that was made.
// walk: -> event
// key AT: event.atKey
// order: DESC
// count: COUNT { (:Event) }
MATCH (event:Event)
