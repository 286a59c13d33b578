import { DataFactory, type NamedNode, type Quad } from "n3";
import type { DefinitionStatement, TermDocument, TermRelation } from "./entityDocument.js";
import { doiIri, entityIri, fragmentIri } from "./iri.js";
import { legible } from "./legible.js";
import { TurtleChunks } from "./turtleChunks.js";
import { DCTERMS, INFERRED_PREDICATES, LEXIGRAPH, RDF, RDFS, SKOS, vocabularyQuads, XSD } from "./vocabulary.js";

const { namedNode, literal, quad } = DataFactory;

/** The concept scheme that all terms of a graph are in. */
export interface SkosScheme {
  /** Where the graph is served; ends in a slash. */
  base: string;
  title: string;
  /** BCP 47; the labels are plain literals where it is absent, since pages do not say theirs. */
  language?: string;
}

/** The Turtle of these terms, whole. */
export function skosTurtle(scheme: SkosScheme, terms: Iterable<TermDocument>): string {
  const turtle = new TurtleChunks(prefixes());
  const chunks = [turtle.add(schemeQuads(scheme))];
  for (const term of terms) chunks.push(turtle.add(conceptQuads(scheme, term)));
  return [...chunks, turtle.end()].join("");
}

/** The same text in chunks, one a term: memory stays constant. What the source throws passes through. */
export async function* streamSkos(
  scheme: SkosScheme,
  terms: AsyncIterable<TermDocument> | Iterable<TermDocument>,
): AsyncGenerator<string, void, undefined> {
  const turtle = new TurtleChunks(prefixes());
  yield turtle.add(schemeQuads(scheme));
  for await (const term of terms) yield turtle.add(conceptQuads(scheme, term));
  yield turtle.end();
}

function prefixes(): Record<string, string> {
  return { rdf: RDF, rdfs: RDFS, xsd: XSD, skos: SKOS, dcterms: DCTERMS, lexigraph: LEXIGRAPH };
}

const schemeIri = ({ base }: SkosScheme): NamedNode => namedNode(`${base}terms`);

function schemeQuads(scheme: SkosScheme): Quad[] {
  return [
    quad(schemeIri(scheme), namedNode(`${RDF}type`), namedNode(`${SKOS}ConceptScheme`)),
    quad(schemeIri(scheme), namedNode(`${DCTERMS}title`), literal(legible(scheme.title))),
    ...vocabularyQuads(),
  ];
}

/**
 * What SKOS says of a term. Holds SKOS's integrity conditions: an alternative label is never the preferred one (S13),
 * one preferred label (S14), no hierarchy, so that S27 cannot be broken; a term is not related to itself.
 */
function conceptQuads(scheme: SkosScheme, term: TermDocument): Quad[] {
  const concept = namedNode(entityIri(scheme.base, term.id));
  const skos = (name: string) => namedNode(SKOS + name);
  const words = (text: string) => literal(legible(text), scheme.language);
  const label = legible(term.label);
  const alternatives = new Set(term.alternativeLabels.map(legible).filter((other) => other !== label));
  const others = term.related.filter(({ id }) => id !== term.id);
  const asserted = others.filter(({ reasons }) => reasons.some(({ kind }) => kind === "ASSERTED"));
  const parts = [
    ...term.definitions.map((definition) => definitionQuads(scheme, concept, definition)),
    ...others.map((relation) => inferredQuads(scheme, concept, relation)),
  ];
  return [
    quad(concept, namedNode(`${RDF}type`), skos("Concept")),
    quad(concept, skos("inScheme"), schemeIri(scheme)),
    quad(concept, skos("topConceptOf"), schemeIri(scheme)),
    quad(concept, skos("prefLabel"), words(label)),
    ...[...alternatives].map((other) => quad(concept, skos("altLabel"), words(other))),
    ...asserted.map(({ id }) => quad(concept, skos("related"), namedNode(entityIri(scheme.base, id)))),
    ...parts.flatMap(({ links }) => links),
    ...parts.flatMap(({ resource }) => resource),
  ];
}

/** What the concept says of a part, and what the part says of itself: apart, so that Turtle names each subject once. */
interface Part {
  links: Quad[];
  resource: Quad[];
}

// A definition is a resource of its own (SKOS primer 4.2): its text, where it was published, and when.
function definitionQuads(scheme: SkosScheme, concept: NamedNode, { id, text, chapter }: DefinitionStatement): Part {
  const definition = namedNode(fragmentIri(concept.value, id));
  const resource = [quad(definition, namedNode(`${RDF}value`), literal(legible(text), scheme.language))];
  if (chapter) {
    const source = chapter.doi ? doiIri(chapter.doi) : entityIri(scheme.base, chapter.id);
    resource.push(quad(definition, namedNode(`${DCTERMS}source`), namedNode(source)));
  }
  if (chapter?.year !== undefined) {
    const year = literal(String(chapter.year).padStart(4, "0"), namedNode(`${XSD}gYear`));
    resource.push(quad(definition, namedNode(`${DCTERMS}issued`), year));
  }
  return { links: [quad(concept, namedNode(`${SKOS}definition`), definition)], resource };
}

// A predicate for each kind of reason, and one resource a pair that holds its score and the sentences that show it.
function inferredQuads(scheme: SkosScheme, concept: NamedNode, relation: TermRelation): Part {
  const reasons = relation.reasons.flatMap(({ kind, statement }) => (kind === "ASSERTED" ? [] : [{ kind, statement }]));
  if (reasons.length === 0) return { links: [], resource: [] };
  const lexigraph = (name: string) => namedNode(LEXIGRAPH + name);
  const other = namedNode(entityIri(scheme.base, relation.id));
  const pair = namedNode(fragmentIri(concept.value, `related-${relation.id}`));
  return {
    links: [
      ...reasons.map(({ kind }) => quad(concept, lexigraph(INFERRED_PREDICATES[kind]), other)),
      quad(concept, lexigraph("relation"), pair),
    ],
    resource: [
      quad(pair, lexigraph("target"), other),
      quad(pair, lexigraph("score"), literal(String(relation.score), namedNode(`${XSD}double`))),
      ...reasons.map(({ statement }) => quad(pair, lexigraph("statement"), literal(legible(statement)))),
    ],
  };
}
