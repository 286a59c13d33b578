import { context, propagation, type Span, SpanKind, SpanStatusCode, trace } from "@opentelemetry/api";
import type { FastifyInstance } from "fastify";

declare module "fastify" {
  interface FastifyRequest {
    /** Of the request as a whole; none where the address could not even be read. */
    span?: Span;
  }
}

const tracer = trace.getTracer("lexigraph");

/**
 * Makes a span of every request, within the trace that its sender names (W3C Trace Context). It tells method, route and
 * status, by OpenTelemetry's names for HTTP; an address itself may hold anything and is left out, as is who asked.
 */
export function traceRequests(fastify: FastifyInstance): void {
  fastify.addHook("onRequest", (request, _reply, done) => {
    const route = request.routeOptions.url;
    const parent = propagation.extract(context.active(), request.headers);
    const attributes = {
      "http.request.method": request.method,
      "lexigraph.request_id": request.id,
      ...(route === undefined ? {} : { "http.route": route }),
    };
    const name = route === undefined ? request.method : `${request.method} ${route}`;
    request.span = tracer.startSpan(name, { kind: SpanKind.SERVER, attributes }, parent);
    context.with(trace.setSpan(parent, request.span), done);
  });
  fastify.addHook("onResponse", ({ span }, reply, done) => {
    span?.setAttribute("http.response.status_code", reply.statusCode);
    if (reply.statusCode >= 500) span?.setStatus({ code: SpanStatusCode.ERROR });
    span?.end();
    done();
  });
}
