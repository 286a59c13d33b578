import { SpanKind, SpanStatusCode, trace } from "@opentelemetry/api";

const tracer = trace.getTracer("lexigraph");

/**
 * Makes a span of a statement, by OpenTelemetry's names for databases, until what comes back is called, with what it failed
 * with if it did; `tell` then hears how many milliseconds it took. Its text is told as it is sent: no value of a client is
 * ever in it.
 */
export function beginStatement(
  text: string,
  tell: ((milliseconds: number) => void) | undefined,
): (failure?: unknown) => void {
  const start = performance.now();
  const attributes = { "db.system.name": "neo4j", "db.query.text": text };
  const span = tracer.startSpan("neo4j statement", { kind: SpanKind.CLIENT, attributes });
  return (failure) => {
    if (failure !== undefined) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end();
    tell?.(performance.now() - start);
  };
}
