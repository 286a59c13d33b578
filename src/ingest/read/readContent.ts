import type { PageFormat } from "../../domain/record.js";
import { detectReader } from "./detect.js";
import type { ReadResult } from "./readResult.js";
import { UnreadablePage } from "./unreadablePage.js";

/** Something to read: a page's content and where it is from; without a format, that is found from the content. */
export interface PageContent {
  uri: string;
  content: string;
  format?: PageFormat | undefined;
}

/** The records of a content, each whole or rejected; an unknown format or an empty content is one rejection. */
export function* readContent({ uri, content, format }: PageContent): Generator<ReadResult> {
  try {
    yield* detectReader(content, format).read(content, uri);
  } catch (error) {
    if (!(error instanceof UnreadablePage)) throw error;
    yield { rejection: error.toRejection(uri) };
  }
}
