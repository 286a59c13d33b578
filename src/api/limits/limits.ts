/** The largest body of a request, in bytes. */
export const BODY_LIMIT = 100_000;
/** The largest body of a `load` with a curator's token, in bytes. */
export const LOAD_BODY_LIMIT = 10_000_000;
/** Tokens of a GraphQL document. */
export const TOKEN_LIMIT = 1_000;
/** How deep fields may stand in fields; those of introspection are counted by graphql-js. */
export const DEPTH_LIMIT = 12;
/** How often one field may stand in one selection, under aliases or not. */
export const REPETITION_LIMIT = 15;
/** Errors of a document that are shown. */
export const SHOWN_ERRORS = 5;
/** Nodes that an operation may read at most. */
export const COST_LIMIT = 500_000;
/** Nodes for which an operation pays one point more. */
export const NODES_A_POINT = 1_000;
