import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { abbreviates } from "../../src/domain/abbreviates.js";

describe("abbreviates", () => {
  it.each([
    ["GIS", "Geographic Information System"],
    ["IoT", "Internet of Things"],
    ["ICTs", "Information and Communication Technologies"],
    ["ICT4D", "Information and Communication Technologies for Development"],
    ["G2C", "Government to Citizen"],
    ["P2P", "Peer-to-Peer"],
    ["W3C", "World Wide Web Consortium"],
    ["XML", "Extensible Markup Language"],
    ["DBMS", "Database Management System"],
    ["TCP/IP", "Transmission Control Protocol/Internet Protocol"],
    ["R&D", "Research and Development"],
    ["4IR", "Fourth Industrial Revolution"],
    ["COVID-19", "Coronavirus Disease 2019"],
    ["e-Government", "Electronic Government"],
    ["mHealth", "Mobile Health"],
    ["DOI", "Digital Object Identifier System"],
  ])("%s abbreviates %s", (short, long) => {
    expect(abbreviates(short, long)).toBe(true);
  });

  it.each([
    ["Networking", "Bridge"],
    ["AI", "Bias"],
    ["UK", "Culture"],
    ["s", "Thing"],
    ["Turkey", "Smart Cities"],
    ["GIS", "Information System"],
    ["ABC", "Alpha Beta"],
    ["THING", "Thing"],
    ["", "Thing"],
    ["AB", ""],
  ])("%s does not abbreviate %s", (short, long) => {
    expect(abbreviates(short, long)).toBe(false);
  });

  it("knows the initials of any words", () => {
    const words = fc.array(fc.stringMatching(/^[A-Z][a-z]{2,7}$/), { minLength: 2, maxLength: 6 });
    fc.assert(fc.property(words, (long) => abbreviates(long.map((word) => word.charAt(0)).join(""), long.join(" "))));
  });

  it("answers at once for hostile texts", () => {
    expect(abbreviates("AAAAAAAAAAAB", Array(20).fill("aaaaaaaaaaaaaaaa").join(" "))).toBe(false);
  });
});
