// The definitions that the graph has, with the places they were read from.
// params: batch { ids }
// returns: id, readings
CYPHER replan=skip
UNWIND $batch.ids AS id
MATCH (definition:Entity {id: id})
RETURN definition.id AS id, COLLECT {
  MATCH (definition)-[reading:READ_FROM|READ_AGAIN_FROM]->(source:Source)
  RETURN {
    uri: source.uri, titleTermKey: reading.titleTermKey, elsewhere: reading.elsewhere, label: reading.label,
    alternativeLabels: reading.alternativeLabels
  }
} AS readings
