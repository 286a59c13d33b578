import cluster from "node:cluster";
import type { FastifyRequest, onRequestHookHandler } from "fastify";
import { RateLimiterCluster, RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { LexigraphError } from "../../domain/errors.js";
import { ANYONE } from "../../domain/role.js";

/** Seconds for which points are given. */
const WINDOW = 60;

/** Points a minute for each client and role; a client is the subject of its token, or else its address. */
export class RateLimit {
  private readonly limiter: RateLimiterMemory | RateLimiterCluster | undefined;

  /** @param points a minute; 0 is no limit */
  constructor(points: number) {
    this.limiter = points === 0 ? undefined : limiterOf(points);
  }

  /** Takes points, the last ones also where they are too few; what comes back is the seconds to wait, where there is a limit. */
  take(request: FastifyRequest, points: number): Promise<number | undefined> | undefined {
    return points === 0 || !this.limiter ? undefined : this.consume(this.limiter, request, points);
  }

  private async consume(
    limiter: RateLimiterMemory | RateLimiterCluster,
    request: FastifyRequest,
    points: number,
  ): Promise<number | undefined> {
    try {
      await limiter.consume(clientOf(request), points);
      return undefined;
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
      throw refusal;
    }
  }
}

/** Several processes that serve one port count together, in the one that started them; each for itself where that is too busy. */
function limiterOf(points: number): RateLimiterMemory | RateLimiterCluster {
  const alone = new RateLimiterMemory({ points, duration: WINDOW });
  if (!cluster.isWorker) return alone;
  const shared = { keyPrefix: "lexigraph", points, duration: WINDOW, timeoutMs: 1_000, insuranceLimiter: alone };
  return new RateLimiterCluster(shared);
}

/** Lets a request in for one point. Throws RATE_LIMITED, with Retry-After in the answer. */
export function limitRate(rate: RateLimit): onRequestHookHandler {
  return (request, reply, done) => {
    const admit = (seconds: number | undefined) => {
      if (seconds === undefined) return done();
      reply.header("retry-after", seconds);
      done(new LexigraphError("RATE_LIMITED", rateMessage(seconds), { safe: true }));
    };
    const taken = rate.take(request, 1);
    if (taken) taken.then(admit, done);
    else done();
  };
}

export function rateMessage(seconds: number): string {
  return `You have asked for more than a minute allows; try again in ${seconds} s, or ask for less at once.`;
}

/** Where no token is read, everybody is nobody in particular. */
function clientOf({ caller = ANYONE, ip }: FastifyRequest): string {
  return `${caller.role} ${caller.subject ?? networkOf(ip)}`;
}

/** Whoever has one address of IPv6 has the whole network of its first 64 bits. */
function networkOf(ip: string): string {
  if (!ip.includes(":") || ip.includes(".")) return ip;
  const [head = "", tail] = ip.split("::");
  const left = head.split(":").filter(Boolean);
  const right = (tail ?? "").split(":").filter(Boolean);
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  return [...left, ...Array<string>(zeros).fill("0"), ...right].slice(0, 4).join(":");
}
