import { beforeEach, expect, test } from "vitest";
import { Lane } from "../../../src/graph/levels/lane.js";
import { Traffic } from "../../../src/graph/levels/traffic.js";
import { HandClock } from "./handClock.js";

let clock: HandClock;
let traffic: Traffic;
let lane: Lane;
/** What has begun, and when. */
let begun: [string, number][];

beforeEach(() => {
  clock = new HandClock();
  traffic = new Traffic(clock);
  lane = new Lane(traffic, { rest: 4, longest: 1_000, most: 3 }, clock);
  begun = [];
});

/** Something that lasts until it is ended. */
function lasting(): { ended: Promise<void>; end(): void } {
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { ended, end };
}

/** Others read all the time. */
function crowd(): { end(): void } {
  const { ended, end } = lasting();
  void traffic.during(ended);
  return { end };
}

/** Work that takes some milliseconds. */
function work(name: string, milliseconds: number, signal?: AbortSignal): Promise<string> {
  const run = async () => {
    begun.push([name, clock.now()]);
    const { ended, end } = lasting();
    clock.after(milliseconds, end);
    await ended;
    return name;
  };
  return lane.run(run, { timeout: 5_000, signal });
}

test("where nobody else is there, nothing waits", async () => {
  const both = [work("a", 30), work("b", 30)];
  await clock.pass(30);
  both.push(work("c", 30));
  await clock.pass(30);
  await expect(Promise.all(both)).resolves.toEqual(["a", "b", "c"]);
  expect(begun).toEqual([
    ["a", 0],
    ["b", 0],
    ["c", 30],
  ]);
});

test("beside others, one after the other takes a fifth of the time", async () => {
  crowd();
  const all = ["a", "b", "c", "d"].map((name) => work(name, 20));
  await clock.pass(400);
  await expect(Promise.all(all)).resolves.toHaveLength(4);
  expect(begun).toEqual([
    ["a", 0],
    ["b", 100],
    ["c", 200],
    ["d", 300],
  ]);
});

test("the rest ends when the others are gone for a while, not between two of one client", async () => {
  const first = crowd();
  const all = [work("a", 20), work("b", 20)];
  await clock.pass(40);
  first.end();
  await clock.pass(2);
  const second = crowd();
  await clock.pass(8);
  second.end();
  await clock.pass(50);
  await Promise.all(all);
  expect(begun).toEqual([
    ["a", 0],
    ["b", 55],
  ]);
});

test("an answer that takes no read counts as somebody who is there", async () => {
  traffic.answered();
  const all = [work("a", 20), work("b", 20)];
  for (let i = 0; i < 40; i += 1) {
    await clock.pass(3);
    traffic.answered();
  }
  await Promise.all(all);
  expect(begun.map(([name]) => name)).toEqual(["a", "b"]);
  expect(begun[1]?.[1]).toBe(100);
});

test("what works long holds the others up for a bounded time", async () => {
  crowd();
  const all = [work("long", 4_000), work("a", 20), work("b", 4_000), work("c", 20)];
  await clock.pass(6_000);
  await Promise.all(all);
  expect(begun).toEqual([
    ["long", 0],
    ["a", 1_000],
    ["b", 2_000],
    ["c", 3_000],
  ]);
});

test("who leaves, or whose time is over, leaves the lane to those behind", async () => {
  crowd();
  const leaving = new AbortController();
  const first = work("a", 20);
  const gone = expect(work("gone", 20, leaving.signal)).rejects.toMatchObject({ code: "DEADLINE_EXCEEDED" });
  const run = async () => void begun.push(["late", clock.now()]);
  const late = expect(lane.run(run, { timeout: 50 })).rejects.toMatchObject({ code: "DEADLINE_EXCEEDED" });
  const last = work("last", 20);
  await clock.pass(50);
  leaving.abort();
  await Promise.all([gone, late]);
  await clock.pass(100);
  await Promise.all([first, last]);
  expect(begun).toEqual([
    ["a", 0],
    ["last", 100],
  ]);
});

test("who has left before is not let in", async () => {
  crowd();
  const first = work("a", 20);
  await expect(work("gone", 20, AbortSignal.abort())).rejects.toMatchObject({ code: "DEADLINE_EXCEEDED" });
  await clock.pass(20);
  await first;
  expect(begun).toEqual([["a", 0]]);
});

test("work that fails rests as well, and says what it failed with", async () => {
  crowd();
  const failing = lane.run(() => Promise.reject(new Error("broken")), { timeout: 5_000 });
  await expect(failing).rejects.toThrow("broken");
  const all = work("a", 20);
  await clock.pass(20);
  await all;
  expect(begun).toEqual([["a", 0]]);
});

test("no more wait than may", async () => {
  crowd();
  const all = ["a", "b", "c", "d"].map((name) => work(name, 20));
  await expect(work("e", 20)).rejects.toMatchObject({ code: "RATE_LIMITED", safe: true });
  await clock.pass(400);
  await Promise.all(all);
  expect(begun).toHaveLength(4);
});
