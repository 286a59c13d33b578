import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A span as a collector gets it. */
export interface Span {
  name: string;
  traceId: string;
  spanId: string;
  parentSpanId: string;
  attributes: Record<string, unknown>;
}

/** A collector of traces over OTLP/HTTP, in JSON, on a free loopback port. */
export interface Collector {
  address: string;
  spans: Span[];
  /** Bodies as they came. */
  received: string[];
  close(): Promise<void>;
}

type Value = { stringValue?: string; intValue?: number | string };
type Pair = { key: string; value: Value };
type SentSpan = Omit<Span, "attributes"> & { attributes: Pair[] };
type Sent = { resourceSpans: { scopeSpans: { spans: SentSpan[] }[] }[] };

export async function openCollector(): Promise<Collector> {
  const spans: Span[] = [];
  const received: string[] = [];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const part of request) body += part;
    received.push(body);
    if (request.url === "/v1/traces") spans.push(...spansOf(JSON.parse(body)));
    response.setHeader("content-type", "application/json").end("{}");
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    spans,
    received,
    close: () => new Promise((done) => void server.close(() => done())),
  };
}

function spansOf({ resourceSpans }: Sent): Span[] {
  const sent = resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans));
  return sent.map((span) => {
    const pairs = span.attributes.map(({ key, value }) => [key, value.stringValue ?? Number(value.intValue)]);
    return { ...span, attributes: Object.fromEntries(pairs) };
  });
}
