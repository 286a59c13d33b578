import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { roleOf } from "../../../src/api/access/guard.js";
import { createSchema } from "../../../src/api/schema.js";
import { mayAct, ROLES, type Role } from "../../../src/domain/role.js";
import { bearer } from "../../support/tokens.js";
import { type SampleServer, serveSamples } from "../sampleServer.js";
import { type SampleOperation, sampleOperation } from "./sampleOperation.js";

let server: SampleServer;
beforeAll(async () => {
  server = await serveSamples();
});
afterAll(() => server.close());

async function send(operation: SampleOperation, role: Role | undefined): Promise<{ status: number; code: unknown }> {
  const response = await fetch(`${server.address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...(await bearer(role)) },
    body: JSON.stringify(operation),
  });
  const body = (await response.json()) as { errors?: { extensions: { code: string } }[] };
  return { status: response.status, code: body.errors?.[0]?.extensions.code };
}

const count = async (label: string) =>
  (await server.connection.read(`MATCH (node:${label}) RETURN count(node) AS n`))[0]?.n;

const mutations = Object.values(createSchema().getMutationType()?.getFields() ?? {});
const callers = [undefined, ...ROLES];

describe.each(mutations.map((field) => [field.name, field] as const))("%s", (_name, field) => {
  test.each(callers)("for %s", async (role) => {
    const needed = roleOf(field);
    expect(needed).toBeDefined();
    const events = await count("Event");
    const { status, code } = await send(sampleOperation(field), role);
    if (role === undefined) expect([status, code]).toEqual([401, "NOT_AUTHENTICATED"]);
    else if (needed && !mayAct({ role }, needed)) expect([status, code]).toEqual([403, "FORBIDDEN"]);
    else expect([undefined, "BAD_USER_INPUT"]).toContain(code);
    if (code !== undefined) expect(await count("Event")).toBe(events);
  });
});

test.each([
  [undefined, 401, "NOT_AUTHENTICATED"],
  ["reader", 403, "FORBIDDEN"],
  ["curator", 403, "FORBIDDEN"],
  ["admin", 200, undefined],
] as const)("the events for %s", async (role, status, code) => {
  expect(await send({ query: "{ events { totalCount nodes { id } } }", variables: {} }, role)).toEqual({
    status,
    code,
  });
});

test("a token that is not good is refused where none is needed, too", async () => {
  const ask = (authorization: string) =>
    fetch(`${server.address}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization },
      body: '{"query":"{ stats { terms } }"}',
    });
  for (const header of ["Bearer x.y.z", "Bearer", "Basic dTpw", "", "Bearer a b"]) {
    const response = await ask(header);
    expect([header, response.status]).toEqual([header, 401]);
    expect(response.headers.get("www-authenticate")).toMatch(/^Bearer /);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: "NOT_AUTHENTICATED" } }] });
  }
  expect((await ask((await bearer("reader")).authorization ?? "")).status).toBe(200);
});
