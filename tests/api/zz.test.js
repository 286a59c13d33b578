import { test } from "vitest";
test("x", async () => {
    const t0 = performance.now();
    const { CITATION_FORMATS } = await import("/work/main/src/export/citation/citationFormats.js");
    const { chapter } = await import("/work/main/tests/export/citation/sampleWorks.js");
    const t1 = performance.now();
    const run = (n) => { const t = performance.now(); CITATION_FORMATS.APA.write(Array.from({ length: n }, (_, i) => ({ ...chapter, id: "chapter:" + i, title: "T " + i, year: 2000 + i % 20 }))); return performance.now() - t; };
    const a = run(1);
    const c = [];
    for (let i = 0; i < 10; i++)
        c.push(run(1));
    console.log("import", t1 - t0, "first", a, "then one", c.map(x => x.toFixed(1)).join(), "10", run(10), "100", run(100), "1000", run(1000));
}, 60000);
