import type { PageFormat } from "../../../domain/record.js";
import { entryRecord } from "../entryRecord.js";
import { entryUris } from "../entryUris.js";
import { isObject, type JsonObject } from "../json/jsonFields.js";
import { type JsonItem, jsonItems, jsonItemsOf } from "../json/jsonItems.js";
import type { Reader } from "../reader.js";
import type { ReadResult } from "../readResult.js";
import type { Sample } from "../sample.js";
import { UnreadablePage } from "../unreadablePage.js";
import { workKey, workRecord } from "./workRecord.js";

/** The reader of a JSON bibliography whose works look as `isWork` says. */
export function jsonWorksReader(format: PageFormat, isWork: (work: JsonObject) => boolean): Reader {
  return {
    format,
    recognizes: (sample) => /^[\s\ufeff]*[[{]/.test(sample.text) && firstObjects(sample).some(isWork),
    async *read({ uri, chunks }) {
      const uriOf = entryUris(uri);
      let count = 0;
      for await (const item of jsonItems(chunks)) {
        count += 1;
        yield read(item, uri, uriOf);
      }
      if (count === 0) yield { rejection: { uri, code: "EMPTY_INPUT", message: "There is no work in it." } };
    },
  };

  function read(item: JsonItem, uri: string, uriOf: (key: string | undefined) => string): ReadResult {
    return entryRecord(uri, item, () => {
      const work = parse(item);
      return workRecord(work, uriOf(workKey(work)), format);
    });
  }
}

function parse({ text, fault }: JsonItem): unknown {
  if (fault === "TOO_LONG") throw new UnreadablePage("TOO_LONG", "The work is longer than any record.");
  if (fault === "TRUNCATED")
    throw new UnreadablePage("BAD_JSON", "The JSON ends in the middle of the list or of a work.");
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UnreadablePage("BAD_JSON", "The work is not JSON.", undefined, { cause });
  }
}

/** The objects among the first records of a sample; of one that is cut off, its text up to there does not count. */
function firstObjects(sample: Sample): JsonObject[] {
  const found: JsonObject[] = [];
  for (const { text, fault } of jsonItemsOf(sample.text)) {
    if (fault !== undefined) break;
    const value = parseOrNone(text);
    if (isObject(value)) found.push(value);
    if (found.length === 5) break;
  }
  return found;
}

function parseOrNone(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
