/** Texts that are something else where a program takes them for its own: Cypher, Lucene, templates, paths, formulas, markup. */
export const HOSTILE = [
  "' OR 1=1 //",
  "'}) DETACH DELETE n //",
  "`}) MATCH (n) DETACH DELETE n //",
  "\\u0027}) DETACH DELETE n //",
  "$p.limit_1",
  "{{7*7}}<%= 7*7 %>",
  "*:* OR label:*",
  "label:/.*/",
  '"[* TO *] ~1 ^9 ((',
  "a AND OR NOT \\",
  "__proto__",
  "constructor",
  "<script>alert(1)</script>",
  "../../etc/passwd",
  '=HYPERLINK("http://x.example")',
  "\u0000\u0008\u001b[2J",
  "\ud800",
  "x".repeat(20_000),
];

/** Those that a page may print: control characters and halves of pairs are no text. */
export const PRINTED = HOSTILE.filter((text) => text.length < 300 && !/[\p{Cc}\p{Cs}]/u.test(text));
