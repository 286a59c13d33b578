// Every write has one event, however often its commit is tried; events are listed by time.
// params:
// returns:
CREATE CONSTRAINT event_id IF NOT EXISTS FOR (event:Event) REQUIRE event.id IS UNIQUE;
CREATE INDEX event_at_key IF NOT EXISTS FOR (event:Event) ON (event.atKey)
