import { Worker } from "node:worker_threads";
import { describe, expect, it, vi } from "vitest";
import { apaWriter } from "../../../src/api/citation/apaWriter.js";
import { apa } from "../../../src/export/citation/apa.js";
import { bare, chapter } from "../../export/citation/sampleWorks.js";

describe("apaWriter", () => {
  it("writes what apa writes, beside the thread that asks", async () => {
    expect(await apaWriter.write([chapter, bare], 60_000)).toBe(apa([chapter, bare]));
  });

  it("gives up what nobody waits for any more", async () => {
    await expect(apaWriter.write([chapter], -1)).rejects.toMatchObject({ code: "DEADLINE_EXCEEDED" });
  });

  it("answers each of many its own", async () => {
    const years = Array.from({ length: 20 }, (_, i) => 2000 + i);
    const written = await Promise.all(years.map((year) => apaWriter.write([{ ...chapter, year }], 60_000)));
    expect(written.map((text) => /\((\d{4})\)/.exec(text)?.[1])).toEqual(years.map(String));
  });

  it("ends its thread when nobody cites, and starts another for who does", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const ended = vi.spyOn(Worker.prototype, "terminate");
    try {
      await apaWriter.write([chapter], 60_000);
      vi.advanceTimersByTime(59_000);
      expect(ended).not.toHaveBeenCalled();
      vi.advanceTimersByTime(2_000);
      expect(ended).toHaveBeenCalledOnce();
      expect(await apaWriter.write([chapter], 60_000)).toBe(apa([chapter]));
    } finally {
      vi.useRealTimers();
      ended.mockRestore();
    }
  });
});
