import { expect, test } from "vitest";
import { Metrics } from "../../../src/api/observe/metrics.js";
import { watchTurns } from "../../../src/api/observe/watchTurns.js";
import { Lane } from "../../../src/graph/levels/lane.js";
import { Traffic } from "../../../src/graph/levels/traffic.js";
import { HandClock } from "../../graph/levels/handClock.js";

test("who waits for a turn is counted while it waits, and how long each waited by what became of it", async () => {
  const metrics = new Metrics();
  const clock = new HandClock();
  const traffic = new Traffic(clock);
  const lane = new Lane(traffic, { rest: 4, longest: 1_000, most: 2 }, clock, watchTurns(metrics));
  // Somebody reads all the time.
  void traffic.during(new Promise(() => undefined));
  const work = () => new Promise<void>((resolve) => void clock.after(10, resolve));
  const ask = (timeout: number) => lane.run(work, { timeout });
  const [first, second] = [ask(1_000), ask(1_000)];
  const late = expect(ask(5)).rejects.toMatchObject({ code: "DEADLINE_EXCEEDED" });
  const refused = expect(ask(1_000)).rejects.toMatchObject({ code: "RATE_LIMITED" });
  expect(await metrics.text()).toContain("lexigraph_turns_waiting 2\n");
  await clock.pass(100);
  await Promise.all([first, second, late, refused]);
  const text = await metrics.text();
  expect(text).toContain("lexigraph_turns_waiting 0\n");
  const counts = [...text.matchAll(/lexigraph_turn_wait_seconds_count\{outcome="(\w+)"\} (\d+)/g)];
  expect(Object.fromEntries(counts.map(([, outcome, count]) => [outcome, Number(count)]))).toEqual({
    OK: 2,
    DEADLINE_EXCEEDED: 1,
    RATE_LIMITED: 1,
  });
});
