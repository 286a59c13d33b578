import { type GraphQLField, getNamedType, isCompositeType, isListType, isNonNullType, isObjectType } from "graphql";
import { describe, expect, test } from "vitest";
import { createSchema } from "../../../src/api/schema.js";
import { postQuery } from "../../api/limits/postQuery.js";
import { bearer } from "../../support/tokens.js";
import { HOSTILE } from "./hostileTexts.js";
import type { Target } from "./target.js";

type Field = GraphQLField<unknown, unknown>;
const isText = (type: Field["args"][number]["type"]) =>
  ["String", "ID", "DOI", "ISBN", "ORCID"].includes(getNamedType(type).name);

/** A query of a root field that gives one of its arguments, and another text to those that it cannot be without. */
function operation(field: Field, argument: string): string {
  const given = field.args.filter(({ name, type }) => name === argument || isNonNullType(type));
  const named = getNamedType(field.type);
  const fields = isObjectType(named) ? named.getFields() : {};
  const selection = "nodes" in fields ? "{ nodes { __typename } }" : isCompositeType(named) ? "{ __typename }" : "";
  const values = given.map(({ name, type }) => {
    const nullable = isNonNullType(type) ? type.ofType : type;
    return `${name}: ${isListType(nullable) ? "[$text]" : "$text"}`;
  });
  const type = getNamedType(field.args.find(({ name }) => name === argument)?.type);
  return `query ($text: ${type?.name}!) { ${field.name}(${values.join(", ")}) ${selection} }`;
}

const places = Object.values(createSchema().getQueryType()?.getFields() ?? {}).flatMap((field) =>
  field.args.filter(({ type }) => isText(type)).map(({ name }) => [`${field.name}(${name}:)`, field, name] as const),
);

/** Hostile texts in what queries and documents take. */
export function queries(target: Target): void {
  const counts = async () => target.connection.read("MATCH (n) RETURN count(n) AS nodes");
  describe("a hostile text stays a text in", () => {
    test.each(places)("%s", async (_name, field, argument) => {
      const before = await counts();
      const headers = await bearer("admin");
      const query = operation(field, argument);
      target.texts.length = 0;
      for (const text of HOSTILE) {
        const { body } = await postQuery(target.address, { query, variables: { text } }, headers);
        const codes = (body.errors ?? []).map(({ extensions }) => extensions.code);
        expect(
          codes.filter((code) => code !== "BAD_USER_INPUT"),
          `${text.slice(0, 40)} ${JSON.stringify(body).slice(0, 300)}`,
        ).toEqual([]);
        expect(JSON.stringify(body)).not.toMatch(/neo4j|cypher|lucene/i);
      }
      // One text of a statement in each of its forms, by level and whole, whatever the value.
      expect(new Set(target.texts).size).toBeLessThanOrEqual(2);
      expect(await counts()).toEqual(before);
    });
  });

  test("a hostile text in a filter stays a text, too", async () => {
    const query = `query ($text: String!) { terms(where: {label: {equals: $text}}) { totalCount }
    definitions(where: {text: {contains: $text}}) { totalCount } authors(where: {name: {startsWith: $text}}) { totalCount } }`;
    const { body: all } = await postQuery(target.address, {
      query: "{ terms { totalCount } definitions { totalCount } authors { totalCount } }",
    });
    for (const text of HOSTILE.filter((each) => each.trim() !== "" && !each.startsWith("x"))) {
      const { body } = await postQuery(target.address, { query, variables: { text } });
      expect(body.errors).toBeUndefined();
      expect(body.data).not.toEqual(all.data);
    }
  });

  test("headers are no way in", async () => {
    const query = "{ stats { terms } }";
    const hostile = ["{{7*7}}", "'; DROP", "../../x", "%0d%0aset-cookie:a=b", "x".repeat(8_000)];
    for (const value of hostile) {
      for (const name of [
        "x-request-id",
        "accept",
        "user-agent",
        "referer",
        "x-forwarded-for",
        "forwarded",
        "origin",
      ]) {
        const { status, headers } = await postQuery(target.address, { query }, { [name]: value });
        expect([name, value.slice(0, 20), [200, 406].includes(status)]).toEqual([name, value.slice(0, 20), true]);
        expect(headers.get("set-cookie")).toBeNull();
        expect(headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
      }
    }
  });

  test("paths of documents are no way into the file system", async () => {
    for (const path of [
      "/..%2f..%2fpackage.json",
      "/terms/..%2f..%2f..%2fetc%2fpasswd",
      "/graphiql/..%2f..%2fpackage.json",
      "/%2e%2e/%2e%2e/package.json",
    ]) {
      const response = await fetch(`${target.address}${path}`);
      expect(response.status).toBeGreaterThanOrEqual(400);
      expect(await response.text()).not.toMatch(/"dependencies"|root:x:/);
    }
  });
}
