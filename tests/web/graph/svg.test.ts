import fc from "fast-check";
import { expect, it } from "vitest";
import { svgOf } from "../../../src/web/graph/take/svg.js";
import { elementsNamed, readXml } from "../../export/readXml.js";

const scene = (label: string) => ({
  width: 400,
  height: 300,
  paper: "#fff",
  ink: "#000",
  quiet: "#555",
  font: '"A", sans-serif',
  title: label,
  source: label,
  lines: [{ x1: 0, y1: 0, x2: 9, y2: 9, color: "#999", width: 1 }],
  discs: [{ x: 5, y: 5, radius: 4, color: "#00f", ring: "#000", label }],
  captions: [{ x: 9, y: 9, text: label, isStrong: true }],
  legend: [{ name: "Terms", color: "#00f" }],
});

it("is well-formed XML whatever a label holds, and keeps it as text", () => {
  const label = fc.oneof(fc.string({ unit: "binary" }), fc.constant('</svg><script>alert(1)</script> & "x"'));
  fc.assert(
    fc.property(label, (text) => {
      const root = readXml(svgOf(scene(text)));
      expect(elementsNamed(root, "script")).toEqual([]);
      expect(elementsNamed(root, "circle").length).toBe(3);
    }),
  );
  expect(elementsNamed(readXml(svgOf(scene("<b>"))), "text").map(({ text }) => text)).toContain("<b>");
});
