import { type GraphQLField, getNamedType } from "graphql";
import { describe, expect, test } from "vitest";
import { createSchema } from "../../../src/api/schema.js";
import { sampleOperation } from "../../api/access/sampleOperation.js";
import { postQuery } from "../../api/limits/postQuery.js";
import { bearer } from "../../support/tokens.js";
import { HOSTILE, PRINTED } from "./hostileTexts.js";
import type { Target } from "./target.js";

const mutations = Object.values(createSchema().getMutationType()?.getFields() ?? {});
const isText = (field: GraphQLField<unknown, unknown>, argument: string) =>
  ["String", "ID"].includes(getNamedType(field.args.find(({ name }) => name === argument)?.type)?.name ?? "");
const places = mutations.flatMap((field) =>
  field.args
    .filter(({ name }) => isText(field, name))
    .map(({ name }) => [`${field.name}(${name}:)`, field, name] as const),
);

/** Hostile texts in the arguments of every mutation. */
export function writes(target: Target): void {
  const send = async (query: string, variables: Record<string, unknown>) =>
    postQuery(target.address, { query, variables }, await bearer("admin"));
  /** All nodes but those that come and go beside what is said. */
  const nodes = () => target.connection.read("MATCH (n) WHERE NOT n:Event AND NOT n:Touched RETURN count(n) AS nodes");

  describe("a hostile text stays a text in", () => {
    test.each(places)("%s", async (_name, field, argument) => {
      const { query, variables } = sampleOperation(field);
      const before = await nodes();
      target.texts.length = 0;
      await send(query, variables);
      const harmless = new Set(target.texts);
      for (const text of HOSTILE) {
        const value = Array.isArray(variables[argument]) ? [text] : text;
        const { body } = await send(query, { ...variables, [argument]: value });
        expect(body.errors?.map(({ extensions }) => extensions.code)).toEqual(["BAD_USER_INPUT"]);
        expect(JSON.stringify(body)).not.toMatch(/neo4j|cypher|lucene/i);
      }
      expect(target.texts.filter((text) => !harmless.has(text))).toEqual([]);
      expect(await nodes()).toEqual(before);
    });

    test("load(input:), as an address and as a page", async () => {
      const query = "mutation ($input: [PageInput!]!) { load(input: $input) { loaded rejected { code } } }";
      const before = await nodes();
      const addresses = HOSTILE.filter((text) => text.length <= 2_000);
      for (const input of [
        addresses.map((uri) => ({ uri, content: "no page" })),
        HOSTILE.map((content, i) => ({ uri: `hostile/${i}`, content })),
      ]) {
        const { body } = await send(query, { input });
        expect(body.errors).toBeUndefined();
        expect(body.data).toMatchObject({ load: { loaded: 0 } });
      }
      const tooLong = await send(query, { input: [{ uri: HOSTILE.at(-1), content: "no page" }] });
      expect(tooLong.body.errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
      expect(
        target.texts.filter((text) => HOSTILE.some((hostile) => hostile.length > 12 && text.includes(hostile))),
      ).toEqual([]);
      expect(await nodes()).toEqual(before);
    });
  });

  test("a reason is kept as it was said, in the decision and in the event", async () => {
    const terms = await send('{ a: term(label: "Soft power") { id } b: term(label: "Public diplomacy") { id } }', {});
    const ids = Object.values(terms.body.data ?? {}).map((term) => (term as { id: string }).id);
    const query = `mutation ($from: ID!, $to: ID!, $reason: String!) {
    relateTerms(from: $from, to: $to, reason: $reason) { reason }
  }`;
    const relate = async (reason: string) => {
      const { body } = await send(query, { from: ids[0], to: ids[1], reason });
      expect(body.data).toEqual({ relateTerms: { reason: reason.trim() } });
    };
    // What was never asked is planned first, by statements of its own.
    await relate("a plan");
    target.texts.length = 0;
    for (const reason of PRINTED) await relate(reason);
    // The same few statements, whatever is said.
    const kinds = new Set(target.texts).size;
    expect(target.texts.length).toBe(kinds * PRINTED.length);
    const { body } = await send(`{ events(first: ${PRINTED.length}) { nodes { reason } } }`, {});
    for (const reason of PRINTED) expect(JSON.stringify(body.data)).toContain(JSON.stringify(reason.trim()));
  });
}
