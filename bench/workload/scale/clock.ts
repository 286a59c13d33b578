import "../serving/endWithBench.mjs";
import { Agent, request } from "node:http";

/** What is asked, one body after the other, over one connection. */
export interface Asked {
  url: string;
  bodies: string[];
}

const agent = new Agent({ keepAlive: true, maxSockets: 1 });

// A process of its own: the clock stands still while another's answer is made.
process.on("message", async ({ url, bodies }: Asked) => {
  const durations: number[] = [];
  for (const body of bodies) {
    const start = performance.now();
    const answer = await post(url, body);
    durations.push(performance.now() - start);
    if (!answer.startsWith('{"data":{')) throw new Error(`${url} answers ${answer} to ${body}`);
  }
  process.send?.(durations);
});

function post(url: string, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(body) };
    const sent = request(url, { method: "POST", agent, headers }, (response) => {
      let answer = "";
      response.setEncoding("utf8").on("data", (text: string) => {
        answer += text;
      });
      response.on("end", () => resolve(answer)).on("error", reject);
    });
    sent.on("error", reject).end(body);
  });
}
