import { describe, expect, it } from "vitest";
import { bookOfChapterDoi } from "../../src/domain/bookOfChapterDoi.js";

describe("bookOfChapterDoi", () => {
  it("tells the ISBN and the book's own DOI", () => {
    expect(bookOfChapterDoi("10.5555/978-1-4028-9462-6.ch017")).toEqual({
      doi: "10.5555/978-1-4028-9462-6",
      isbn: "9781402894626",
    });
  });

  it("reads the ten digits of older books", () => {
    expect(bookOfChapterDoi("10.5555/0-306-40615-2.ch1")?.isbn).toBe("9780306406157");
  });

  it("keeps the book's DOI where the number's check digit is wrong", () => {
    expect(bookOfChapterDoi("10.5555/978-1-4028-9462-7.ch017")).toEqual({ doi: "10.5555/978-1-4028-9462-7" });
  });

  it.each(["10.5555/demo.ch003", "10.5555/978-1-4028-9462-6", "10.5555/978-1-4028-9462-6.fig2", "10.5555/123.ch001"])(
    "says nothing of %s",
    (doi) => {
      expect(bookOfChapterDoi(doi)).toBeUndefined();
    },
  );
});
