import { readFile } from "node:fs/promises";
import type { Locator, Page } from "playwright-core";
import { elementsNamed, readXml } from "../export/readXml.js";

/** The picture of a page's graph. */
export function pictureOf(page: Page): Locator {
  return page.getByRole("application");
}

/** Resolves when the nodes of the picture stand where they are to stay. */
export async function arranged(page: Page): Promise<void> {
  await page.locator("[data-arranged]").waitFor();
}

/** The option of a node in the list, by the beginning of its label. */
export function nodeNamed(page: Page, label: string): Locator {
  return page.locator("[role=option]").filter({ hasText: label }).first();
}

/** Whether the list shows the row of the selected node whole. */
export async function isSelectedInSight(page: Page): Promise<boolean> {
  const list = await page.getByRole("listbox", { name: "Nodes of the picture" }).boundingBox();
  const row = await page.locator("[role=option][aria-selected=true]").boundingBox();
  return !!list && !!row && row.y >= list.y && row.y + row.height <= list.y + list.height;
}

/** What a form of Take away gives, as bytes. */
export async function exported(page: Page, form: string): Promise<Buffer> {
  const menu = page.locator("details.take-away");
  await menu.locator("summary").click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    menu.getByRole("button", { name: form, exact: true }).click(),
  ]);
  const bytes = await readFile(await download.path());
  await menu.locator("summary").click();
  return bytes;
}

/** The picture as its SVG file. */
export async function svgOf(page: Page): Promise<string> {
  return (await exported(page, "SVG")).toString();
}

/** Where a node stands on the page, in pixels: its SVG file says. */
export async function placeOf(page: Page, label: string): Promise<{ x: number; y: number }> {
  const svg = readXml(await svgOf(page));
  const disc = elementsNamed(svg, "circle").find(({ children }) => children[0]?.text === label);
  const box = await pictureOf(page).boundingBox();
  if (!disc || !box) throw new Error(`The picture shows no ${label}.`);
  return { x: box.x + Number(disc.attributes.cx), y: box.y + Number(disc.attributes.cy) };
}
