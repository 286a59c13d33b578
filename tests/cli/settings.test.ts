import { expect, test } from "vitest";
import { parseSettings } from "../../src/cli/settings.js";
import { LexigraphError } from "../../src/domain/errors.js";

function faultsOf(environment: Record<string, string>): string[] {
  try {
    parseSettings(environment);
  } catch (error) {
    if (error instanceof LexigraphError && error.code === "BAD_SETTINGS") return error.message.split("\n").slice(1);
    throw error;
  }
  return [];
}

test("an empty environment gives the defaults", () => {
  const { home, ...settings } = parseSettings({});
  expect(settings).toEqual({
    host: "127.0.0.1",
    port: 4000,
    samples: true,
    introspection: true,
    corsOrigins: [],
    rateLimitPoints: 1000,
    timeAllowed: 5_000,
    workers: 1,
    cacheBytes: 32_000_000,
    maxAge: 0,
    logLevel: "warn",
  });
  expect(home).toMatch(/[\\/]\.lexigraph$/);
});

test("an empty value is as good as none", () => {
  expect(parseSettings({ PORT: "", NEO4J_URI: " ", LOG_LEVEL: "" })).toEqual(parseSettings({}));
});

test("every setting is read", () => {
  const settings = parseSettings({
    HOST: "::1",
    PORT: "0",
    LEXIGRAPH_HOME: "/srv/lexigraph",
    NEO4J_URI: "neo4j+s://graph.example:7687",
    NEO4J_USERNAME: "reader",
    NEO4J_PASSWORD: "a password",
    NEO4J_DATABASE: "terms",
    LEXIGRAPH_SAMPLES: "off",
    LEXIGRAPH_INTROSPECTION: "off",
    CORS_ORIGINS: "https://a.example, http://localhost:5173",
    RATE_LIMIT_POINTS: "0",
    LEXIGRAPH_READ_SECONDS: "30",
    LOG_LEVEL: "silent",
    LEXIGRAPH_TOKEN_SECRET: "x".repeat(32),
    OTEL_EXPORTER_OTLP_ENDPOINT: "http://collector.example:4318",
  });
  expect(settings).toEqual({
    host: "::1",
    port: 0,
    home: "/srv/lexigraph",
    neo4j: { uri: "neo4j+s://graph.example:7687", username: "reader", password: "a password", database: "terms" },
    samples: false,
    introspection: false,
    corsOrigins: ["https://a.example", "http://localhost:5173"],
    rateLimitPoints: 0,
    timeAllowed: 30_000,
    workers: 1,
    cacheBytes: 0,
    maxAge: 0,
    logLevel: "silent",
    tokenSecret: "x".repeat(32),
    traceEndpoint: "http://collector.example:4318",
  });
});

test("all faults are said at once, one a line, each with its name", () => {
  const bad = {
    HOST: "127.0.0.1:80",
    PORT: "65536",
    NEO4J_URI: "http://graph.example",
    LEXIGRAPH_SAMPLES: "yes",
    LEXIGRAPH_INTROSPECTION: "true",
    CORS_ORIGINS: "https://a.example/path",
    RATE_LIMIT_POINTS: "-1",
    LOG_LEVEL: "loud",
    LEXIGRAPH_TOKEN_SECRET: "short",
    LEXIGRAPH_JWKS_URL: "keys.json",
  };
  const named = faultsOf(bad).map((line) => line.trim().split(" ")[0]);
  expect(named.sort()).toEqual(Object.keys(bad).sort());
});

test.each([
  ["a server without its password", { NEO4J_URI: "bolt://localhost" }, "NEO4J_PASSWORD"],
  ["a password without its server", { NEO4J_PASSWORD: "secret" }, "NEO4J_PASSWORD"],
  [
    "both ways to know who may write",
    { LEXIGRAPH_TOKEN_SECRET: "x".repeat(32), LEXIGRAPH_JWKS_URL: "https://a.example" },
    "LEXIGRAPH_TOKEN_SECRET",
  ],
  ["a port that is no number", { PORT: "4e3" }, "PORT"],
  ["a port with a fraction", { PORT: "80.5" }, "PORT"],
])("%s is a fault", (_, environment: Record<string, string>, name) => {
  expect(faultsOf(environment)).toEqual([expect.stringContaining(name)]);
});

test("no fault shows the value of a secret", () => {
  expect(faultsOf({ LEXIGRAPH_TOKEN_SECRET: "too-short", NEO4J_PASSWORD: "hunter2" }).join()).not.toMatch(
    /too-short|hunter2/,
  );
});
