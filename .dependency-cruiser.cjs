/** Imports run one way (docs/architecture.md): domain <- graph <- identity <- ingest <- api <- cli. */
const layers = {
  domain: [],
  database: ["domain"],
  graph: ["domain"],
  identity: ["domain", "graph"],
  ingest: ["domain", "graph", "identity", "relate"],
  relate: ["domain", "graph"],
  export: ["domain", "graph", "identity", "relate"],
  backup: ["domain", "graph", "export"],
  api: ["domain", "graph", "identity", "ingest", "relate", "export"],
  cli: ["domain", "database", "graph", "identity", "ingest", "relate", "export", "backup", "api"],
  // The explorer knows the graph by its schema alone.
  web: [],
};

const upward = Object.entries(layers).map(([layer, below]) => ({
  name: `${layer}-imports-only-below`,
  severity: "error",
  from: { path: `^src/${layer}/` },
  to: { path: "^src/", pathNot: `^src/(${[layer, ...below].join("|")})/` },
}));

module.exports = {
  forbidden: [
    ...upward,
    {
      name: "no-cycles",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    { name: "no-tests-in-product", severity: "error", from: { path: "^src/" }, to: { path: "^(tests|bench)/" } },
    {
      // The PURE of vitest.config.ts: such a suite fails where no Neo4j was started for it.
      name: "pure-suites-reach-no-database",
      severity: "error",
      from: {
        path: "^tests/(domain|export|ingest/(read|derive)|web/(address|graph))/|^tests/(bench|identity|relate)/[^/]+$",
      },
      to: { path: "^tests/support/database[.]ts$", reachable: true },
    },
    {
      name: "no-undeclared-package",
      severity: "error",
      from: {},
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown", "unknown"] },
    },
    {
      // Whoever sends no traces does not load them.
      name: "tracing-is-loaded-when-it-is-used",
      severity: "error",
      from: { path: "^src/" },
      to: {
        path: "@opentelemetry/(sdk|exporter|resources)",
        dynamic: false,
        dependencyTypesNot: ["type-only"],
      },
    },
    { name: "resolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    // A contender with packages of its own, which are there only where it was measured.
    exclude: { path: "^bench/peer/" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
