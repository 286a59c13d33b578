// Every id that a client can ask for names one thing.
// params:
// returns:
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (entity:Entity) REQUIRE entity.id IS UNIQUE;
CREATE CONSTRAINT former_id IF NOT EXISTS FOR (former:FormerId) REQUIRE former.id IS UNIQUE
