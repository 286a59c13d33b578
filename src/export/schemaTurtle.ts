import { DataFactory, type NamedNode, type Quad } from "n3";
import { JSON_LD_CONTEXT, type JsonLdDocument, type JsonLdNode, type JsonLdValue, SCHEMA } from "./jsonLdNode.js";
import { legible } from "./legible.js";
import { TurtleChunks } from "./turtleChunks.js";
import { RDF, XSD } from "./vocabulary.js";

const { blankNode, literal, namedNode, quad } = DataFactory;

type Subject = NamedNode | ReturnType<typeof blankNode>;

/** The same statements as a JSON-LD document of ours, in Turtle; the same text for the same document. */
export function schemaTurtle(document: JsonLdDocument): string {
  const turtle = new TurtleChunks({ schema: SCHEMA, xsd: XSD });
  const { "@context": _context, ...node } = document;
  const statements = new Statements();
  statements.of(node);
  return turtle.add(statements.quads) + turtle.end();
}

/** Walks node objects in their order. Blank nodes are numbered from 0 in each document, since n3 counts without end. */
class Statements {
  readonly quads: Quad[] = [];
  private blanks = 0;

  /** The statements of a node, then those of the nodes in it: so Turtle names each subject once. */
  of(node: JsonLdNode, subject: Subject = this.subjectOf(node)): void {
    const { "@id": _id, "@type": type, "@reverse": reverse = {}, ...properties } = node;
    if (type !== undefined) this.quads.push(quad(subject, namedNode(`${RDF}type`), namedNode(SCHEMA + type)));
    const nested: (() => void)[] = [];
    for (const [property, value] of Object.entries(properties)) this.property(subject, property, value, nested);
    for (const each of nested) each();
    for (const [property, sources] of Object.entries(reverse)) {
      for (const source of sources) {
        const pointing = this.subjectOf(source);
        this.of(source, pointing);
        this.link(pointing, property, subject);
      }
    }
  }

  private subjectOf({ "@id": id }: JsonLdNode): Subject {
    return id === undefined ? blankNode(`b${this.blanks++}`) : namedNode(id);
  }

  private property(subject: Subject, property: string, value: JsonLdNode[string], nested: (() => void)[]): void {
    if (typeof value === "string" || typeof value === "number") this.link(subject, property, scalar(property, value));
    else if (isList(value)) for (const each of value) this.property(subject, property, each, nested);
    else if (isNode(value)) {
      const object = this.subjectOf(value);
      this.link(subject, property, object);
      nested.push(() => this.of(value, object));
    }
  }

  private link(subject: Subject, property: string, object: Subject | ReturnType<typeof literal>): void {
    this.quads.push(quad(subject, namedNode(SCHEMA + property), object));
  }
}

const isList = (value: JsonLdNode[string]): value is readonly JsonLdValue[] => Array.isArray(value);

const isNode = (value: JsonLdNode[string]): value is JsonLdNode => typeof value === "object" && !Array.isArray(value);

function scalar(property: string, value: string | number): NamedNode | ReturnType<typeof literal> {
  if (property in JSON_LD_CONTEXT) return namedNode(String(value));
  return typeof value === "string" ? literal(legible(value)) : literal(String(value), namedNode(`${XSD}integer`));
}
