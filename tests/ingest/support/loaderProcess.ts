import { connect } from "../../../src/graph/connection.js";
import { load } from "../../../src/ingest/load.js";
import { manyPages } from "./manyPages.js";

/** A loader of its own that a test may kill: the database's address as JSON, and how many pages it loads. */
const [address = "", count = ""] = process.argv.slice(2);
const connection = connect(JSON.parse(address));
await load(
  connection,
  manyPages(Number(count)).map((record) => ({ record })),
  { batchSize: 20 },
);
await connection.close();
