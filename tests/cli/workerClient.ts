import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { Agent, request } from "node:http";

/** What a worker answers. */
export interface WorkerAnswer {
  data: Record<string, unknown>;
  /** What Server-Timing says of the cache. */
  cache: string | undefined;
  bookmark: string;
}

/** A client that stays on one connection, and so with the worker that was given it. */
export class WorkerClient {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 1 });
  private readonly ports = new Set<number | undefined>();

  constructor(private readonly address: string) {}

  ask(query: string, headers: Record<string, string> = {}): Promise<WorkerAnswer> {
    return new Promise((resolve, reject) => {
      const options = {
        agent: this.agent,
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
      };
      const sent = request(`${this.address}/graphql`, options, (response) => {
        let text = "";
        response.setEncoding("utf8").on("data", (part: string) => {
          text += part;
        });
        response.on("error", reject).on("end", () => {
          const cache = /cache;desc="(\w+)"/.exec(String(response.headers["server-timing"]))?.[1];
          const { data, errors } = JSON.parse(text);
          if (errors) reject(new Error(text));
          else resolve({ data, cache, bookmark: String(response.headers["x-lexigraph-bookmark"] ?? "") });
        });
      });
      sent.on("socket", ({ localPort }) => this.ports.add(localPort)).on("error", reject);
      sent.end(JSON.stringify({ query }));
    });
  }

  /** Which of some processes has the server's end of the connection, as Linux tells it (proc(5), net/tcp and fd). */
  workerAmong(pids: readonly number[]): number | undefined {
    const [port, ...others] = this.ports;
    if (port === undefined || others.length > 0) throw new Error("It was not one connection all the time.");
    const ends = [Number(new URL(this.address).port), port].map((end) =>
      end.toString(16).toUpperCase().padStart(4, "0"),
    );
    const rows = readFileSync("/proc/net/tcp", "utf8").split("\n");
    const row = rows
      .map((each) => each.trim().split(/\s+/))
      .find((cells) => ends.every((end, i) => cells[i + 1]?.endsWith(`:${end}`)));
    return pids.find((pid) => openFiles(pid).includes(`socket:[${row?.[9]}]`));
  }

  close(): void {
    this.agent.destroy();
  }
}

function openFiles(pid: number): string[] {
  const folder = `/proc/${pid}/fd`;
  return readdirSync(folder).flatMap((file) => {
    try {
      return [readlinkSync(`${folder}/${file}`)];
    } catch {
      // It was closed meanwhile.
      return [];
    }
  });
}
