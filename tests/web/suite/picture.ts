import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { Look } from "../explorer.js";
import { arranged, isSelectedInSight, nodeNamed, pictureOf, placeOf } from "../picture.js";

const TERM = "/terms/public-diplomacy";
const FIRST = "Attraction Has a Budget: Soft Power and Its Instruments";
const SECOND = "A Shared Lexicon for International Practice";

export function picture(look: Look): void {
  describe("the picture", () => {
    it("lets a node be dragged", () =>
      look(TERM, async (page) => {
        await arranged(page);
        const start = await placeOf(page, FIRST);
        await page.mouse.move(start.x, start.y);
        await page.mouse.down();
        await page.mouse.move(start.x - 40, start.y + 30, { steps: 5 });
        await page.mouse.up();
        const missedBy = async () => {
          const end = await placeOf(page, FIRST);
          return Math.hypot(end.x - start.x + 40, end.y - start.y - 30);
        };
        await expect.poll(missedBy).toBeLessThan(6);
      }));

    it("lights the neighbors of what the mouse is on, and dims the rest", () =>
      look(TERM, async (page) => {
        await arranged(page);
        const [hovered, dimmed] = [await placeOf(page, FIRST), await placeOf(page, SECOND)];
        const lit = await placeOf(page, "Public Diplomacy");
        const look = async ({ x, y }: { x: number; y: number }) =>
          (await page.screenshot({ clip: { x: x - 2, y: y - 2, width: 4, height: 4 } })).toString("base64");
        const before = [await look(dimmed), await look(lit)];
        await page.mouse.move(hovered.x, hovered.y);
        await expect.poll(() => look(dimmed)).not.toBe(before[0]);
        expect(await look(lit)).toBe(before[1]);
        await page.mouse.move(2, 2);
        await expect.poll(() => look(dimmed)).toBe(before[0]);
      }));

    it("zooms by wheel, by + and - and by buttons; 0 shows all again; reloading keeps the view", () =>
      look(TERM, async (page) => {
        await arranged(page);
        const camera = () => new URL(page.url()).searchParams.get("camera");
        const { x, y } = await placeOf(page, "Public Diplomacy");
        await page.mouse.move(x + 40, y + 40);
        await page.mouse.wheel(0, -240);
        await page.waitForURL(/camera=/);
        const ratio = () => Number(camera()?.split(",")[2] ?? 1);
        const wheeled = ratio();
        expect(wheeled).toBeLessThan(1);
        const place = pictureOf(page);
        await place.focus();
        await place.press("+");
        await expect.poll(ratio).toBeLessThan(wheeled);
        const kept = camera();
        await page.reload();
        await arranged(page);
        expect(camera()).toBe(kept);
        await pictureOf(page).focus();
        await pictureOf(page).press("-");
        await expect.poll(camera).not.toBe(kept);
        await pictureOf(page).press("0");
        await expect.poll(camera).toBe(null);
        await page.getByRole("button", { name: "Zoom in" }).click();
        await expect.poll(ratio).toBeLessThan(1);
        await page.getByRole("button", { name: "Show all" }).click();
        await expect.poll(camera).toBe(null);
      }));

    it("holds a large scene as one image while it moves, each node where it is to stay", () =>
      look("/", async (page) => {
        await page.route("**/graphql", (route) =>
          route.request().postData()?.includes("query Neighborhood")
            ? route.fulfill({ json: { data: { neighborhood: manyAround("term:public-diplomacy", 2_600) } } })
            : route.continue(),
        );
        await page.goto(TERM);
        await arranged(page);
        const before = await placeOf(page, "The center");
        // From here on time goes by the test, so that the camera stands still and is not yet at rest.
        await page.clock.install();
        await page.clock.pauseAt(Date.now() + 1_000);
        await page.mouse.move(before.x + 90, before.y + 70);
        await page.mouse.wheel(0, -100);
        await expect
          .poll(async () => {
            await page.clock.runFor(20);
            return page.locator(".picture[data-held]").count();
          })
          .toBe(1);
        await page.clock.runFor(300);
        const held = page.locator(".picture[data-held] .held-scene");
        expect(await held.isVisible()).toBe(true);
        expect(await page.locator(".picture .sigma-nodes").isVisible()).toBe(false);
        const shot = await page.screenshot();
        await page.clock.runFor(600);
        await held.waitFor({ state: "detached" });
        await page.clock.resume();
        const after = await placeOf(page, "The center");
        expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeGreaterThan(40);
        expect(await colorAt(page, shot, after)).toEqual(await colorAt(page, await page.screenshot(), after));
        const beyond = { x: 2 * after.x - before.x, y: 2 * after.y - before.y };
        expect(await colorAt(page, shot, beyond)).not.toEqual(await colorAt(page, shot, after));
      }));

    it("zooms by pinch", () =>
      look(
        TERM,
        async (page) => {
          await arranged(page);
          await pictureOf(page).scrollIntoViewIfNeeded();
          const box = await pictureOf(page).boundingBox();
          if (!box) throw new Error("The picture has no box.");
          const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
          const session = await page.context().newCDPSession(page);
          const touch = (type: "touchStart" | "touchMove" | "touchEnd", spread: number) =>
            session.send("Input.dispatchTouchEvent", {
              type,
              touchPoints:
                type === "touchEnd"
                  ? []
                  : [
                      { x: x - spread, y: y - 60, id: 0 },
                      { x: x + spread, y: y - 60, id: 1 },
                    ],
            });
          await touch("touchStart", 20);
          for (const spread of [30, 45, 60, 80]) await touch("touchMove", spread);
          await touch("touchEnd", 0);
          await page.waitForURL(/camera=/);
          const [, , ratio] = (new URL(page.url()).searchParams.get("camera") ?? "").split(",").map(Number);
          expect(ratio).toBeLessThan(1);
        },
        { hasTouch: true, viewport: { width: 400, height: 800 } },
      ));

    it("is walked by the keyboard alone: arrow keys, Enter, Escape", () =>
      look(TERM, async (page) => {
        await arranged(page);
        const place = pictureOf(page);
        await place.focus();
        await place.press("ArrowRight");
        await page.waitForURL(/selected=term:public-diplomacy/);
        await place.press("ArrowRight");
        await page.waitForURL(/selected=chapter:/);
        const walked = await page.locator("[role=option][aria-selected=true]").textContent();
        // A screen reader hears of it, as there is no option to read in a picture.
        await page
          .getByRole("status")
          .filter({ hasText: walked ?? "" })
          .waitFor({ state: "attached" });
        await place.press("Enter");
        await page.waitForURL(/with=chapter:/);
        await place.press("Escape");
        await page.waitForURL((url) => !url.searchParams.has("selected"));
        const list = page.getByRole("listbox", { name: "Nodes of the picture" });
        await list.focus();
        await list.press("End");
        await page.waitForURL(/selected=/);
        await expect.poll(() => isSelectedInSight(page)).toBe(true);
        await list.press("Home");
        await page.waitForURL(/selected=/);
        expect(walked).toMatch(/, chapter$/);
        await nodeNamed(page, "Public Diplomacy").waitFor();
      }));
  });
}

/** A term with so many around it, as the API would answer. */
function manyAround(center: string, count: number): object {
  const nodes = Array.from({ length: count }, (_, i) => ({
    __typename: "GraphNode",
    id: i === 0 ? center : `chapter:${i}`,
    kind: i === 0 ? "TERM" : "CHAPTER",
    label: i === 0 ? "The center" : `Chapter ${i}`,
    distance: i === 0 ? 0 : 1,
  }));
  const edges = nodes.slice(1).map(({ id }) => ({
    __typename: "GraphEdge",
    id: `DEFINED_IN ${id}`,
    source: center,
    target: id,
    kind: "DEFINED_IN",
    weight: 1,
  }));
  return { __typename: "Subgraph", truncated: false, totalNodes: count, nodes, edges };
}

/** The colour of a screenshot at a place: red, green, blue. */
function colorAt(page: Page, shot: Buffer, { x, y }: { x: number; y: number }): Promise<number[]> {
  return page.evaluate<number[]>(`(async () => {
    const bytes = Uint8Array.from(atob("${shot.toString("base64")}"), (character) => character.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes]));
    const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
    context.drawImage(image, 0, 0);
    return [...context.getImageData(${Math.round(x)}, ${Math.round(y)}, 1, 1).data].slice(0, 3);
  })()`);
}
