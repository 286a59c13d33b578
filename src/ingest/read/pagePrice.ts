import { type Price, parsePrice } from "../../domain/price.js";
import type { LineCursor } from "./lineCursor.js";
import { PRICE, SALES } from "./pageLabel.js";

/**
 * Takes a price line (`Full Text Chapter Download: US $37.50 Add to Cart`) and the shop's words after it. Undefined where
 * it names no amount: not every chapter is sold.
 */
export function takePrice(cursor: LineCursor): Price | undefined {
  const rest = (cursor.take()?.text ?? "").replace(PRICE, "");
  const next = cursor.peek()?.text ?? "";
  const price = parsePrice(rest === "" ? next : rest);
  if (rest === "" && price !== undefined) cursor.take();
  while (SALES.test(cursor.peek()?.text ?? "")) cursor.take();
  return price;
}
