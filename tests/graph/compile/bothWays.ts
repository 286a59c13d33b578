import { type ExecutionResult, execute, type GraphQLSchema, parse, validate } from "graphql";
import { derivations } from "../../../src/api/derived.js";
import { createSchema } from "../../../src/api/schema.js";
import { commonRoots, everyLevel } from "../../../src/api/warm/warmUp.js";
import { readCatalog } from "../../../src/graph/compile/catalog.js";
import { Cursors } from "../../../src/graph/compile/cursor.js";
import type { Connection } from "../../../src/graph/connection.js";
import { readCursorSecret } from "../../../src/graph/cursorSecret.js";
import { GraphReader } from "../../../src/graph/graphReader.js";
import type { Form } from "../../../src/graph/levels/forms.js";
import { OperationReader } from "../../../src/graph/operationReader.js";
import { type Prepared, PreparedOperation } from "../../../src/graph/prepare/preparedOperation.js";
import { CountingConnection } from "./countingConnection.js";
import { CursorBook } from "./cursorBook.js";
import { type Outcome, outcomeOf } from "./outcome.js";
import type { Operation } from "./query/print.js";
import { Reference, WITHOUT_WITNESS } from "./reference.js";
import { SMALL_GRAPH } from "./smallGraph.js";
import { writeSmallGraph } from "./writeSmallGraph.js";

/** What an operation comes to in the product and in the reference. */
export interface Compared {
  product: Outcome;
  /** The product, level by level. */
  levels: Outcome;
  reference: Outcome;
  /** Texts of the statements that the product read, the data version's among them. */
  statements: string[];
  /** Root fields that the reference read. */
  rootFields: number;
}

/** Milliseconds: facts are compared here, and a busy machine may plan a new statement for long. */
const TIME_ALLOWED = 60_000;

/** The product on Neo4j and the reference in memory, over the same small graph. */
export class BothWays {
  readonly schema: GraphQLSchema = createSchema();
  readonly reference = new Reference(SMALL_GRAPH, this.schema);
  readonly without = WITHOUT_WITNESS;
  readonly cursors = new CursorBook();

  private constructor(
    private readonly connection: CountingConnection,
    private readonly reader: GraphReader,
  ) {}

  /** Writes the small graph in the place of whatever there is, and learns the cursors of all its lists. */
  static async open(database: Connection): Promise<BothWays> {
    await writeSmallGraph(database, SMALL_GRAPH);
    const connection = new CountingConnection(database);
    const cursors = new Cursors(await readCursorSecret(database));
    const both = new BothWays(connection, new GraphReader(connection, readCatalog(derivations), cursors));
    const { schema, reader } = both;
    reader.joinLevels([...everyLevel(schema, reader), ...commonRoots(schema, reader)]);
    await both.cursors.learn(both);
    return both;
  }

  /** Executes one operation in both ways. Throws where it is not valid GraphQL, which is the generator's fault. */
  async compare(operation: Operation): Promise<Compared> {
    const product = await this.inProduct(operation);
    const levels = await this.inProduct(operation, "levels");
    const { result, rootFields } = await this.inReference(operation);
    return {
      product: outcomeOf(product.result, (text) => this.cursors.commonName(text)),
      levels: outcomeOf(levels.result, (text) => this.cursors.commonName(text)),
      reference: outcomeOf(result, (text) => text),
      statements: product.statements,
      rootFields,
    };
  }

  /** What the product answers, with the statements it read. */
  async inProduct(
    operation: Operation,
    form: Form = "whole",
  ): Promise<{ result: ExecutionResult; statements: string[] }> {
    const { text, variables } = this.cursors.fill(operation, "product");
    const document = parse(text);
    const [fault] = validate(this.schema, document);
    if (fault) throw fault;
    this.connection.take();
    const contextValue = { reader: new OperationReader(this.reader, { timeAllowed: TIME_ALLOWED, form }) };
    const result = await execute({ schema: this.schema, document, variableValues: variables, contextValue });
    return { result, statements: this.connection.take() };
  }

  /** A document prepared as the server prepares what it has answered before. */
  prepare(text: string): PreparedOperation {
    const document = parse(text);
    const [operation] = document.definitions;
    if (operation?.kind !== "OperationDefinition") throw new Error("An operation comes first.");
    return new PreparedOperation(
      { schema: this.schema, reader: this.reader, isPublic: () => true },
      operation,
      document,
    );
  }

  /** The JSON of an operation's data as the server writes it where nothing is wrong. Throws where something is. */
  async readPrepared({ roots, write }: Prepared): Promise<string> {
    return write(await new OperationReader(this.reader, { timeAllowed: TIME_ALLOWED }).readCompiled(roots()));
  }

  /** What the reference answers. */
  inReference(operation: Operation): Promise<{ result: ExecutionResult; rootFields: number }> {
    const { text, variables } = this.cursors.fill(operation, "reference");
    return this.reference.execute(parse(text), variables);
  }
}
