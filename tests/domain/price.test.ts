import { describe, expect, it } from "vitest";
import { parsePrice } from "../../src/domain/price.js";

describe("parsePrice", () => {
  it.each([
    ["US $37.50 Add to Cart", 37.5, "USD"],
    ["$30.00", 30, "USD"],
    ["US$30", 30, "USD"],
    ["USD 30", 30, "USD"],
    ["US $1,037.50", 1037.5, "USD"],
    ["CA $20", 20, "CAD"],
    ["€ 25,90", 25.9, "EUR"],
    ["25,90 €", 25.9, "EUR"],
    ["1.200,00 EUR", 1200, "EUR"],
    ["£25", 25, "GBP"],
    ["$0.00", 0, "USD"],
  ])("reads %s", (printed, amount, currency) => {
    expect(parsePrice(printed)).toEqual({ amount, currency });
  });

  it.each(["", "Free", "Open Access", "37.50", "XY $3", "on request"])("finds none in %j", (printed) => {
    expect(parsePrice(printed)).toBeUndefined();
  });
});
