import { plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import { Parser } from "n3";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { startServer } from "../../../src/api/server.js";
import { elementsNamed, inlineScripts, readXml } from "../../export/readXml.js";
import { type SampleServer, serveSamples } from "../sampleServer.js";

let server: SampleServer;
let authorPath: string;

beforeAll(async () => {
  server = await serveSamples();
  const [author] = await server.connection.read(
    "MATCH (a:Author) RETURN a.id AS id ORDER BY a.chapterCount DESC LIMIT 1",
  );
  authorPath = `/authors/${String(author?.id).slice("author:".length)}`;
});
afterAll(() => server.close());

const CHAPTER = "/chapters/10.5555/978-1-2345-6002-7.ch009";

const get = (path: string, headers: Record<string, string> = {}, init: RequestInit = {}) =>
  fetch(server.address + path, { redirect: "manual", ...init, headers });

const entries = (bibtex: string) => plugins.input.chain(bibtex, { forceType: "@bibtex/text", generateGraph: false });

describe("a term", () => {
  it("comes as the form that Accept prefers", async () => {
    const types = await Promise.all(
      ["*/*", "text/turtle", "application/ld+json", "text/html;q=0.2, text/turtle;q=0.1"].map(async (accept) =>
        (await get("/terms/public-diplomacy", { accept })).headers.get("content-type"),
      ),
    );
    expect(types.map((type) => type?.split(";")[0])).toEqual([
      "text/html",
      "text/turtle",
      "application/ld+json",
      "text/html",
    ]);
  });

  it("is answered without a fault in the log", async () => {
    const said: string[] = [];
    const spy = vi.spyOn(process.stderr, "write").mockImplementation((text) => said.push(String(text)) > 0);
    const { connection } = server;
    const loud = await startServer({ connection, host: "127.0.0.1", port: 0, logLevel: "error", introspection: false });
    for (const path of ["/terms/public-diplomacy", "/terms/public-diplomacy.ttl", `/doi/${CHAPTER.slice(10)}`]) {
      expect((await fetch(loud.address + path)).status).toBe(200);
    }
    await loud.close();
    spy.mockRestore();
    expect(said.filter((line) => line.includes('"level":50'))).toEqual([]);
  });

  it("is a SKOS concept with its seven definitions", async () => {
    const response = await get("/terms/public-diplomacy.ttl");
    const concept = `${server.address}/terms/public-diplomacy`;
    const quads = new Parser().parse(await response.text()).filter(({ subject }) => subject.value === concept);
    const count = (name: string) => quads.filter(({ predicate }) => predicate.value.endsWith(`#${name}`)).length;
    expect([count("prefLabel"), count("definition")]).toEqual([1, 7]);
  });

  it("is a DefinedTerm of schema.org", async () => {
    const response = await get("/terms/city-diplomacy.jsonld");
    expect(await response.json()).toMatchObject({ "@type": "DefinedTerm", termCode: "city-diplomacy" });
  });

  it("is a page with its data in it, and links to its other forms", async () => {
    const response = await get("/terms/public-diplomacy", { accept: "text/html" });
    const page = readXml(await response.text());
    const [data] = inlineScripts(page);
    expect(JSON.parse(data?.text ?? "")).toMatchObject({ "@type": "DefinedTerm", name: "Public Diplomacy" });
    expect(elementsNamed(page, "h1").map(({ text }) => text)).toEqual(["Public Diplomacy"]);
    expect(elementsNamed(page, "li")).toHaveLength(7);
    const links = elementsNamed(page, "a").map(({ attributes }) => attributes.href);
    expect(links).toContain(`${server.address}/terms/public-diplomacy.ttl`);
    expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
  });
});

describe("every kind", () => {
  it.each([
    ["chapters/10.5555/978-1-2345-6002-7.ch009", "ScholarlyArticle"],
    ["books/9781234560027", "Book"],
    ["organizations/", "Organization"],
    ["authors/", "Person"],
  ])("%s is data, as JSON-LD and as Turtle alike, and a page", async (start, type) => {
    const path = start.endsWith("/") ? await firstOf(start) : `/${start}`;
    const data = (await (await get(`${path}.jsonld`)).json()) as Record<string, unknown>;
    expect(data).toMatchObject({ "@type": type, "@id": server.address + path });
    const quads = new Parser().parse(await (await get(`${path}.ttl`)).text());
    expect(quads.some(({ subject, object }) => subject.value === data["@id"] && object.value.endsWith(type))).toBe(
      true,
    );
    const page = readXml(await (await get(path)).text());
    expect(elementsNamed(page, "h1").map(({ text }) => text)).toEqual([data.name]);
  });

  async function firstOf(start: string): Promise<string> {
    const kind = start.slice(0, -2);
    const [row] = await server.connection.read(
      "MATCH (e:Entity) WHERE e.id STARTS WITH $kind RETURN e.id AS id LIMIT 1",
      {
        kind: `${kind}:`,
      },
    );
    return `/${start}${String(row?.id).slice(kind.length + 1)}`;
  }
});

describe("a chapter", () => {
  it("is found with its slashes as they are and encoded", async () => {
    const [plain, encoded] = await Promise.all([
      get(`${CHAPTER}.jsonld`),
      get(`${CHAPTER.replace("10.5555/", "10.5555%2F")}.jsonld`),
    ]);
    expect([plain.status, encoded.status]).toEqual([200, 200]);
    expect(await encoded.text()).toBe(await plain.text());
  });

  it("is cited in four styles", async () => {
    const [bib, ris, csl, apa] = await Promise.all(
      [".bib", ".ris", ".csl.json", ".apa"].map((end) => get(CHAPTER + end)),
    );
    expect(entries(await textOf(bib))).toMatchObject([{ type: "chapter", DOI: "10.5555/978-1-2345-6002-7.ch009" }]);
    expect(await textOf(ris)).toMatch(/^TY {2}- CHAP\r\n[\s\S]*\r\nDO {2}- 10\.5555\/978-1-2345-6002-7\.ch009\r\n/);
    expect(JSON.parse(await textOf(csl))).toMatchObject([{ type: "chapter", issued: { "date-parts": [[2019]] } }]);
    expect(await textOf(apa)).toMatch(/^Odegaard-Lund, S\., .* \(2019\)\. .*https:\/\/doi\.org\/10\.5555\//);
    expect(bib?.headers.get("content-disposition")).toMatch(/^attachment; filename="[\w.-]+\.bib"$/);
  });

  it("is answered at its DOI, in any form of it", async () => {
    for (const doi of [
      "10.5555/978-1-2345-6002-7.ch009",
      "10.5555/978-1-2345-6002-7.CH009",
      "10.5555%2F978-1-2345-6002-7.ch009",
    ]) {
      const response = await get(`/doi/${doi}.jsonld`);
      expect(response.headers.get("content-location")).toBe(`${server.address}${CHAPTER}.jsonld`);
      expect(await response.json()).toMatchObject({ "@id": server.address + CHAPTER });
    }
  });
});

describe("a bibliography", () => {
  it("holds every chapter of an author, each under a key of its own", async () => {
    const [row] = await server.connection.read("MATCH (a:Author) RETURN a.chapterCount AS n ORDER BY n DESC LIMIT 1");
    const found = entries(await (await get(`${authorPath}.bib`)).text());
    expect(found).toHaveLength(Number(row?.n));
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
  });

  it("holds every chapter of a book, in each style", async () => {
    const [row] = await server.connection.read(
      "MATCH (b:Book {id: 'book:9781234560027'})<-[:IN_BOOK]-(c:Chapter) RETURN count(c) AS n",
    );
    const [ris, csl, apa] = await Promise.all(
      [".ris", ".csl.json", ".apa"].map(async (end) => (await get(`/books/9781234560027${end}`)).text()),
    );
    const counts = [ris?.match(/^TY {2}-/gm)?.length, JSON.parse(csl ?? "").length, apa?.trim().split("\n").length];
    expect(counts).toEqual([row?.n, row?.n, row?.n]);
  });

  it("is no form of a term", async () => {
    expect((await get("/terms/public-diplomacy.bib")).status).toBe(404);
    expect((await get("/terms/public-diplomacy", { accept: "application/x-bibtex" })).status).toBe(406);
  });
});

describe("over HTTP", () => {
  it("sends nothing again that a client has", async () => {
    const first = await get("/terms/public-diplomacy.ttl");
    const etag = first.headers.get("etag") ?? "";
    expect(etag).toMatch(/^"[^"]+"$/);
    const again = await get("/terms/public-diplomacy.ttl", { "if-none-match": `"other", ${etag}` });
    expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", etag]);
    expect((await get("/terms/public-diplomacy.ttl", { "if-none-match": '"other"' })).status).toBe(200);
  });

  it("gives each form an ETag of its own, and says what it depends on", async () => {
    const answers = await Promise.all(
      ["text/html", "text/turtle", "application/ld+json"].map((accept) => get("/terms/public-diplomacy", { accept })),
    );
    expect(new Set(answers.map(({ headers }) => headers.get("etag"))).size).toBe(3);
    for (const { headers } of answers) {
      expect(headers.get("vary")).toMatch(/\bAccept\b/);
      expect(headers.get("access-control-allow-origin")).toBe("*");
      expect(headers.get("x-request-id")).toBeTruthy();
      expect(headers.get("link")).toContain(`<${server.address}/terms/public-diplomacy>; rel="canonical"`);
    }
    expect(answers[0]?.headers.get("link")).toContain(
      `<${server.address}/terms/public-diplomacy.ttl>; rel="alternate"; type="text/turtle"`,
    );
  });

  it("sends the reader of a former id to the survivor, with suffix and query", async () => {
    await server.connection.write((transaction) =>
      transaction.run(
        "MATCH (c:Chapter {id: $id}) CREATE (:FormerId {id: 'chapter:10.5555/former'})-[:RESOLVES_TO]->(c)",
        { id: "chapter:10.5555/978-1-2345-6002-7.ch009" },
      ),
    );
    const response = await get("/chapters/10.5555/former.bib?x=1");
    expect([response.status, response.headers.get("location")]).toEqual([301, `${CHAPTER}.bib?x=1`]);
    expect((await get("/chapters/10.5555/former")).headers.get("location")).toBe(CHAPTER);
    const graph = await get("/graph/chapter:10.5555/former.gexf?depth=1");
    expect([graph.status, graph.headers.get("location")]).toEqual([
      301,
      `/graph/chapter:${CHAPTER.slice(10)}.gexf?depth=1`,
    ]);
  });

  it("sends the reader of a DOI in capitals to the chapter's own address", async () => {
    const response = await get(`/chapters/${CHAPTER.slice(10).toUpperCase()}.bib?x=1`);
    expect([response.status, response.headers.get("location")]).toEqual([301, `${CHAPTER}.bib?x=1`]);
    expect((await get("/chapters/10.5555/NONE")).status).toBe(404);
  });

  it.each([
    ["/terms/no-such-term", {}, 404, "NOT_FOUND"],
    ["/terms/", {}, 404, "NOT_FOUND"],
    ["/chapters/10.5555/none.ttl", {}, 404, "NOT_FOUND"],
    ["/doi/10.5555/none", {}, 404, "NOT_FOUND"],
    ["/doi/nonsense", {}, 404, "NOT_FOUND"],
    ["/nothing-here", {}, 404, "NOT_FOUND"],
    ["/terms/%E0%A4%A", {}, 400, "BAD_REQUEST"],
    ["/graphiql/..%2f..%2fpackage.json", {}, 404, "NOT_FOUND"],
    ["/terms/public-diplomacy", { accept: "image/png" }, 406, "NOT_ACCEPTABLE"],
    ["/graph/term:public-diplomacy.png", {}, 404, "NOT_FOUND"],
    ["/graph/term:none.graphml", {}, 404, "NOT_FOUND"],
    ["/graph/term:public-diplomacy.graphml?depth=4", {}, 400, "BAD_USER_INPUT"],
    ["/graph/term:public-diplomacy.graphml?depth=deep", {}, 400, "BAD_USER_INPUT"],
    ["/graph/term:public-diplomacy.graphml?limit=0", {}, 400, "BAD_USER_INPUT"],
    ["/graph/term:public-diplomacy.graphml?limit=5000", {}, 400, "BAD_USER_INPUT"],
  ])("answers %s %j with %i %s", async (path, headers, status, code) => {
    const response = await get(path, headers);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code } }] });
    expect(response.headers.get("x-request-id")).toBeTruthy();
  });

  it("is only read", async () => {
    const response = await get(
      "/terms/public-diplomacy",
      { "content-type": "text/plain" },
      { method: "POST", body: "x" },
    );
    expect([response.status, response.headers.get("allow")]).toEqual([405, "GET, HEAD, OPTIONS"]);
    expect((await get("/terms/public-diplomacy", {}, { method: "OPTIONS" })).status).toBe(204);
    const head = await get("/terms/public-diplomacy.ttl", {}, { method: "HEAD" });
    expect([head.status, await head.text()]).toEqual([200, ""]);
  });

  it("never writes a host that is none into a document", async () => {
    const { hostname, port } = new URL(server.address);
    const { request } = await import("node:http");
    const body = await new Promise<string>((resolve, reject) => {
      const headers = { host: 'evil"><script>', accept: "text/html" };
      request({ hostname, port, path: "/terms/public-diplomacy", headers }, (response) => {
        let text = "";
        response.on("data", (chunk) => {
          text += chunk;
        });
        response.on("end", () => resolve(text));
      })
        .on("error", reject)
        .end();
    });
    expect(body).not.toContain("evil");
  });
});

describe("a neighborhood", () => {
  it.each([
    ["graphml", "application/graphml+xml"],
    ["gexf", "application/gexf+xml"],
  ])("is a .%s file that names its nodes", async (end, type) => {
    const response = await get(`/graph/term:public-diplomacy.${end}?depth=2&limit=20`);
    expect(response.headers.get("content-type")?.split(";")[0]).toBe(type);
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    const nodes = elementsNamed(readXml(await response.text()), "node").map(({ attributes }) => attributes.id);
    expect(nodes).toHaveLength(20);
    expect(nodes).toContain("term:public-diplomacy");
  });

  it("comes as JSON, DOT and CSV, of an id with slashes too", async () => {
    const [json, dot, csv] = await Promise.all(
      ["json", "dot", "csv"].map(async (end) => (await get(`/graph/chapter:${CHAPTER.slice(10)}.${end}`)).text()),
    );
    expect(JSON.parse(json ?? "").elements.nodes.length).toBeGreaterThan(5);
    expect(dot).toMatch(/^digraph /);
    expect(csv).toMatch(/^source,target,kind,weight\r\n/);
  });
});

async function textOf(response: Response | undefined): Promise<string> {
  expect(response?.status).toBe(200);
  return (await response?.text()) ?? "";
}
