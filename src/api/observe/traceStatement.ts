import { SpanKind, SpanStatusCode, trace } from "@opentelemetry/api";

const tracer = trace.getTracer("lexigraph");

/**
 * Makes a span of a statement, by OpenTelemetry's names for databases. Its text is told as it is sent: no value of a client
 * is ever in it. Throws what work throws.
 */
export function traceStatement<T>(text: string, work: () => Promise<T>): Promise<T> {
  const attributes = { "db.system.name": "neo4j", "db.query.text": text };
  return tracer.startActiveSpan("neo4j statement", { kind: SpanKind.CLIENT, attributes }, async (span) => {
    try {
      return await work();
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  });
}
