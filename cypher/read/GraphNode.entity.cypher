// The entity that a node of a subgraph stands for.
// walk: graphNode -> entity
WITH graphNode.entity AS entity
