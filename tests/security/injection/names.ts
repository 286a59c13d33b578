import { request } from "node:http";
import { describe, expect, test } from "vitest";
import { postQuery, send } from "../../api/limits/postQuery.js";
import type { Target } from "./target.js";

/** Names, variables and headers that a client chooses. */
export function names(target: Target): void {
  test("no name that a client chooses reaches a statement: aliases, variables, operations, fragments, directives", async () => {
    target.texts.length = 0;
    const query = `query canaryOperation($canaryText: String, $canaryFlag: Boolean!) {
    canaryAlias: term(label: $canaryText) @include(if: $canaryFlag) { ...canaryFragment }
    __proto__: stats { constructor: terms }
  }
  fragment canaryFragment on Term { canaryId: id canaryList: definitions(first: 1) { canaryNodes: nodes { toString: text } } }`;
    const variables = { canaryText: "canary value", canaryFlag: true };
    const { body } = await postQuery(target.address, { query, variables, operationName: "canaryOperation" });
    expect(body.errors).toBeUndefined();
    expect(target.texts.length).toBeGreaterThan(2);
    expect(target.texts.join("\n")).not.toMatch(/canary|__proto__|constructor|toString/i);
  });

  /** The code of the refusal of a body, which is sent as it is written. */
  async function codeOf(body: string): Promise<string | undefined> {
    const init = { method: "POST", headers: { "content-type": "application/json" }, body };
    return (await send(`${target.address}/graphql`, init)).body.errors?.[0]?.extensions.code;
  }

  describe("variables that are no text where one is asked for are refused:", () => {
    test.each([
      ["an operator of another query language", '{"$gt": ""}', "BAD_USER_INPUT"],
      ["an object with a prototype of its own", '{"__proto__": {"polluted": true}}', "BAD_REQUEST"],
      ["an object with a constructor of its own", '{"constructor": {"prototype": {"polluted": true}}}', "BAD_REQUEST"],
      ["a list", '["Soft power"]', "BAD_USER_INPUT"],
      ["a number", "1", "BAD_USER_INPUT"],
      ["a truth", "true", "BAD_USER_INPUT"],
      ["lists in lists, 40,000 deep", `${"[".repeat(40_000)}${"]".repeat(40_000)}`, "BAD_USER_INPUT"],
    ])("%s", async (_name, label, code) => {
      const query = "query ($label: String!) { term(label: $label) { id } }";
      expect(await codeOf(`{"query": "${query}", "variables": {"label": ${label}}}`)).toBe(code);
      expect(Reflect.get({}, "polluted")).toBeUndefined();
    });

    test.each([
      ["a text", '"label"'],
      ["a list", '[{"label": "Soft power"}]'],
      ["a number", "7"],
    ])("%s in the place of all variables", async (_name, variables) => {
      expect(await codeOf(`{"query": "{ stats { terms } }", "variables": ${variables}}`)).toBe("BAD_REQUEST");
    });
  });

  /** Sends a request with header lines that fetch would not let through. */
  function sendRaw(headers: Record<string, string | string[]>): Promise<{ status: number; setCookie: unknown }> {
    const { hostname, port } = new URL(target.address);
    const body = '{"query":"{ stats { terms } }"}';
    return new Promise((resolve, reject) => {
      const sent = request({
        hostname,
        port,
        path: "/graphql",
        method: "POST",
        headers: { "content-type": "application/json", "content-length": body.length, ...headers },
      });
      sent.on("error", reject).on("response", (answer) => {
        answer
          .resume()
          .on("end", () => resolve({ status: answer.statusCode ?? 0, setCookie: answer.headers["set-cookie"] }));
      });
      sent.end(body);
    });
  }

  describe("a header that is no", () => {
    test.each<[string, Record<string, string | string[]>, number]>([
      ["bookmark: a statement", { "x-lexigraph-bookmark": "'}) DETACH DELETE n //" }, 400],
      ["bookmark: a line break, encoded", { "x-lexigraph-bookmark": "FB:%0d%0aset-cookie:a=b" }, 400],
      ["bookmark: 8 kB", { "x-lexigraph-bookmark": "F".repeat(8_000) }, 400],
      ["token: a statement", { authorization: "Bearer '}) DETACH DELETE n //" }, 401],
      ["token: none of its three parts is JSON", { authorization: "Bearer ../../etc/passwd.x.y" }, 401],
      ["origin: markup", { origin: "<script>alert(1)</script>" }, 200],
      ["forwarded address: a name", { "x-forwarded-for": "`id`", "x-forwarded-host": "evil.example" }, 200],
      ["method override", { "x-http-method-override": "DELETE" }, 200],
    ])("%s", async (_name, headers, status) => {
      expect(await sendRaw(headers)).toEqual({ status, setCookie: undefined });
    });
  });
}
