import { expect, test } from "vitest";
import { KeepWarm, type Warming } from "../../../src/api/warm/keepWarm.js";

/** A database that plans until it is let go, and what was asked of it. */
function warming(answers: readonly boolean[] = []) {
  const closing = new AbortController();
  const done: string[] = [];
  const rounds: (() => void)[] = [];
  const left = [...answers];
  const each: Warming = {
    warmUp(signal) {
      done.push("warm up");
      return new Promise((resolve) => {
        rounds.push(resolve);
        const end = () => {
          done.push("ended");
          resolve();
        };
        if (signal.aborted) end();
        signal.addEventListener("abort", end);
      });
    },
    async verify() {
      const isBack = left.shift() ?? true;
      done.push(isBack ? "back" : "away");
      if (!isBack) throw new Error("away");
    },
    closing: closing.signal,
  };
  return { keepWarm: new KeepWarm(each), done, rounds, closing };
}

test("what is lost is planned anew, as soon as the database answers", async () => {
  const { keepWarm, done, rounds } = warming([false, true]);
  rounds[0]?.();
  await keepWarm.settled;
  keepWarm.again();
  await expect.poll(() => rounds.length).toBe(2);
  rounds[1]?.();
  await keepWarm.settled;
  expect(done.filter((each) => each !== "ended")).toEqual(["warm up", "away", "back", "warm up"]);
});

test("a loss ends what is being planned, and however often it is told, all is planned anew once", async () => {
  const { keepWarm, done, rounds } = warming();
  for (let time = 0; time < 16; time += 1) keepWarm.again();
  await expect.poll(() => rounds.length).toBe(2);
  rounds[1]?.();
  await keepWarm.settled;
  expect(done).toEqual(["warm up", "ended", "back", "warm up"]);
});

test("a loss while all is planned anew begins that once more", async () => {
  const { keepWarm, done, rounds } = warming();
  keepWarm.again();
  await expect.poll(() => rounds.length).toBe(2);
  keepWarm.again();
  await expect.poll(() => rounds.length).toBe(3);
  rounds[2]?.();
  await keepWarm.settled;
  expect(done).toEqual(["warm up", "ended", "back", "warm up", "ended", "back", "warm up"]);
});

test("nothing waits for a database that stays away when the server closes", async () => {
  const { keepWarm, done, rounds, closing } = warming(Array(1_000).fill(false));
  rounds[0]?.();
  await keepWarm.settled;
  keepWarm.again();
  await expect.poll(() => done.at(-1)).toBe("away");
  closing.abort();
  await keepWarm.settled;
  expect(done.filter((each) => each === "back")).toEqual([]);
});
