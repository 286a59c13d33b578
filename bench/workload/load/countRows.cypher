// How many nodes and relationships of a loaded graph are written again by a bare loader.
// params:
// returns: rows
MATCH (node)
WHERE NOT node:FormerId AND NOT node:Touched AND NOT node:Graph AND NOT node:LoadLock AND NOT node:RelateLock
RETURN count(node) + sum(COUNT { (node)-->() }) AS rows
