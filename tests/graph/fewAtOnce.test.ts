import fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import type { Connection, ReadOptions, Row } from "../../src/graph/connection.js";
import { fewAtOnce } from "../../src/graph/fewAtOnce.js";
import { HandClock } from "./levels/handClock.js";

/** A database whose reads end when a test says so. */
class HeldDatabase implements Connection {
  /** Reads that run, in the order in which they began. */
  readonly running: {
    text: string;
    who: unknown;
    timeout: number | undefined;
    end(): void;
    fail(cause: Error): void;
  }[] = [];
  most = 0;

  read<T extends Row>(text: string, parameters: Record<string, unknown> = {}, options: ReadOptions = {}): Promise<T[]> {
    return new Promise((resolve, reject) => {
      const gone = (tell: () => void) => {
        this.running.splice(this.running.indexOf(read), 1);
        tell();
      };
      const read = {
        text,
        who: parameters.who,
        timeout: options.timeout,
        end: () => gone(() => resolve([])),
        fail: (cause: Error) => gone(() => reject(cause)),
      };
      this.running.push(read);
      this.most = Math.max(this.most, this.running.length);
    });
  }

  get whoRuns() {
    return this.running.map(({ who }) => who);
  }

  write = () => Promise.reject(new Error("Nobody writes."));
  verify = async () => undefined;
  close = async () => undefined;
}

/** Every read is one of those that wait, however short, unless another measure is given. */
function twoAtOnce(light = 0) {
  const clock = new HandClock();
  const database = new HeldDatabase();
  const connection = fewAtOnce(database, 2, { clock, light });
  const read = (who: number, options?: ReadOptions, text = "RETURN 1") => connection.read(text, { who }, options);
  const end = async (place: number) => {
    database.running[place]?.end();
    await clock.pass(0);
  };
  const endAll = async () => {
    while (database.running.length > 0) await end(0);
  };
  // Who still waited would be refused by the clock while another test runs.
  onTestFinished(endAll);
  return { clock, database, read, end, endAll };
}

test("so many reads of a statement run at once, the others in the order in which they come", async () => {
  const { database, read, end } = twoAtOnce();
  const answers = [1, 2, 3, 4].map((who) => read(who));
  expect(database.whoRuns).toEqual([1, 2]);
  await end(1);
  expect(database.whoRuns).toEqual([1, 3]);
  await end(0);
  expect(database.whoRuns).toEqual([3, 4]);
  for (const { end } of [...database.running]) end();
  expect(await Promise.all(answers)).toEqual([[], [], [], []]);
});

test("a read that fails lets the next one in, and what it failed with is told", async () => {
  const { clock, database, read } = twoAtOnce();
  const [first, , third] = [1, 2, 3].map((who) => read(who));
  const failed = expect(first).rejects.toThrow("a deadlock");
  database.running[0]?.fail(new Error("a deadlock"));
  await failed;
  await clock.pass(0);
  expect(database.whoRuns).toEqual([2, 3]);
  for (const { end } of [...database.running]) end();
  await third;
});

test("other statements are not held up", () => {
  const { database, read } = twoAtOnce();
  for (const who of [1, 2, 3]) void read(who);
  void read(4, {}, "RETURN 2");
  expect(database.whoRuns).toEqual([1, 2, 4]);
});

test("a read that runs long is no longer waited for, and leaves no second place when it ends", async () => {
  const { clock, database, read, end } = twoAtOnce();
  void read(1);
  await clock.pass(500);
  for (const who of [2, 3, 4]) void read(who);
  await clock.pass(499);
  expect(database.whoRuns).toEqual([1, 2]);
  await clock.pass(1);
  expect(database.whoRuns).toEqual([1, 2, 3]);
  await end(0);
  expect(database.whoRuns).toEqual([2, 3]);
  await end(0);
  expect(database.whoRuns).toEqual([3, 4]);
});

test("what is left of its time is what a read that waited has", async () => {
  const { clock, database, read, end } = twoAtOnce();
  for (const who of [1, 2, 3]) void read(who, { timeout: 5_000 });
  await clock.pass(700);
  await end(0);
  expect(database.running.map(({ timeout }) => timeout)).toEqual([5_000, 4_300]);
});

test("who leaves before its turn is not read for", async () => {
  const { database, read, end } = twoAtOnce();
  const leaving = new AbortController();
  for (const who of [1, 2]) void read(who);
  const left = expect(read(3, { signal: leaving.signal })).rejects.toMatchObject({ code: "DEADLINE_EXCEEDED" });
  void read(4);
  leaving.abort();
  await left;
  await end(0);
  expect(database.whoRuns).toEqual([2, 4]);
});

test("who leaves in the very moment of its turn leaves its place to the next", async () => {
  const { clock, database, read } = twoAtOnce();
  const leaving = new AbortController();
  for (const who of [1, 2]) void read(who);
  const left = expect(read(3, { signal: leaving.signal })).rejects.toMatchObject({ code: "DEADLINE_EXCEEDED" });
  void read(4);
  database.running[0]?.end();
  leaving.abort();
  await left;
  await clock.pass(0);
  expect(database.whoRuns).toEqual([2, 4]);
});

test("reads that turn out to be short wait for nobody, until they are not short any more", async () => {
  const { clock, database, read, end } = twoAtOnce(20);
  for (const who of [1, 2, 3, 4]) void read(who);
  expect(database.whoRuns).toEqual([1, 2]);
  await clock.pass(19);
  await end(0);
  // Who waited is let in as soon as that is known.
  expect(database.whoRuns).toEqual([2, 3, 4]);
  void read(5);
  expect(database.whoRuns).toEqual([2, 3, 4, 5]);
  await clock.pass(900);
  for (let left = 4; left > 0; left -= 1) await end(0);
  for (const who of [6, 7, 8]) void read(who);
  expect(database.whoRuns).toEqual([6, 7]);
});

test("how long a read takes is told from how many ran at once", async () => {
  const { clock, database, read, endAll } = twoAtOnce(20);
  void read(0);
  await clock.pass(10);
  await endAll();
  for (let who = 1; who <= 8; who += 1) void read(who);
  // Eight for whom two would do: each takes four times as long as it would.
  await clock.pass(60);
  await endAll();
  for (const who of [9, 10, 11]) void read(who);
  expect(database.whoRuns).toEqual([9, 10, 11]);
});

test("whatever comes, ends and leaves, no more run at once than may, and all that stay are read", async () => {
  const step = fc.oneof(
    fc.constant("come" as const),
    fc.constant("end" as const),
    fc.constant("leave" as const),
    fc.constant("fail" as const),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
      const { clock, database, read, endAll } = twoAtOnce();
      const outcomes: Promise<"read" | "failed">[] = [];
      const leaving: AbortController[] = [];
      for (const each of steps) {
        if (each === "come") {
          const controller = new AbortController();
          leaving.push(controller);
          outcomes.push(
            read(outcomes.length, { signal: controller.signal }).then(
              () => "read",
              () => "failed",
            ),
          );
        }
        if (each === "leave") leaving.shift()?.abort();
        if (each === "end") database.running[0]?.end();
        if (each === "fail") database.running[0]?.fail(new Error("It failed."));
        if (each !== "leave") await clock.pass(0);
      }
      await endAll();
      expect(await Promise.all(outcomes)).toHaveLength(outcomes.length);
      expect(database.most).toBeLessThanOrEqual(2);
    }),
  );
});
