/**
 * Sends traces to a collector over OTLP/HTTP, in batches; one that is away is nobody's business but the traces'. The
 * packages that do so are loaded here alone: whoever sends no traces does not pay for them.
 * @param endpoint the collector's address, as OTEL_EXPORTER_OTLP_ENDPOINT has it: `/v1/traces` is put behind it
 * @returns what sends the rest and stops
 */
export async function sendTraces(endpoint: string, version: string): Promise<() => Promise<void>> {
  const [{ BatchSpanProcessor, NodeTracerProvider }, { OTLPTraceExporter }, { resourceFromAttributes }] =
    await Promise.all([
      import("@opentelemetry/sdk-trace-node"),
      import("@opentelemetry/exporter-trace-otlp-http"),
      import("@opentelemetry/resources"),
    ]);
  const url = `${endpoint.replace(/\/+$/, "")}/v1/traces`;
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ "service.name": "lexigraph", "service.version": version }),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter({ url, timeoutMillis: 5_000 }))],
  });
  provider.register();
  // A collector that does not answer is no reason to fail a stop.
  return () => provider.shutdown().catch(() => undefined);
}
