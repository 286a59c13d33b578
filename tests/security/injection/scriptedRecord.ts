import type { SourceRecord } from "../../../src/domain/record.js";

/** A record that has a text in every place that holds one; `number` tells it from others. */
export function scriptedRecord(text: string, number: number): SourceRecord {
  return {
    uri: `https://dictionary.example/scripted/${number}?${text}`,
    format: "JSONL",
    license: text,
    chapter: {
      title: `${text} chapter`,
      doi: `10.5555/scripted.${number}`,
      abstract: text,
      pages: text,
      year: 2020,
      price: { amount: 30, currency: text },
      references: [text],
      bylines: [{ name: `${text} ${number}`, affiliations: [{ name: `${text} house`, country: text }] }],
      book: { title: `${text} book`, publisher: text, editors: [text] },
    },
    definitions: [
      { label: `${text} term ${number}`, alternativeLabels: [text], text: `${text} means`, references: [text] },
    ],
  };
}
