import { DataFactory, type Quad } from "n3";
import type { RelationKind } from "./entityDocument.js";

const { namedNode, literal, quad } = DataFactory;

export const RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
export const RDFS = "http://www.w3.org/2000/01/rdf-schema#";
export const XSD = "http://www.w3.org/2001/XMLSchema#";
export const SKOS = "http://www.w3.org/2004/02/skos/core#";
export const DCTERMS = "http://purl.org/dc/terms/";
/** Our own; a URN, so that exports of any two servers say the same and no host is claimed. */
export const LEXIGRAPH = "urn:lexigraph:vocabulary#";

/** The predicate of each kind of reason that was inferred; what was asserted is skos:related. */
export const INFERRED_PREDICATES: Readonly<Record<Exclude<RelationKind, "ASSERTED">, string>> = {
  MENTIONS: "mentions",
  SHARED_LABEL: "sharesLabelWordWith",
  SIMILAR_TEXT: "isDefinedSimilarlyTo",
  CO_DEFINED: "isDefinedTogetherWith",
  SHARED_AUTHOR: "sharesAuthorWith",
  SHARED_REFERENCE: "sharesReferenceWith",
};

const INFERRED: Record<string, string> = {
  mentions: "A definition of one of the two terms names the other.",
  sharesLabelWordWith: "The labels of the two terms share a rare word.",
  isDefinedSimilarlyTo: "The definitions of the two terms use the same rare words.",
  isDefinedTogetherWith: "One chapter defines both terms.",
  sharesAuthorWith: "One author has defined both terms.",
  sharesReferenceWith: "Definitions of both terms cite the same work.",
};

// What is said of one pair of terms, on the resource that stands for their relation.
const OF_A_RELATION: Record<string, string> = {
  relation: "From a term to what was inferred of it and one other term.",
  target: "The other term of a relation.",
  score: "The strength of a relation, 0 to 1.",
  statement: "A sentence that shows a relation, which a reader can check.",
};

/** The statements that declare our own predicates: inferred, so none is a kind of skos:related. */
export function vocabularyQuads(): Quad[] {
  const inferred = namedNode(`${LEXIGRAPH}inferredRelation`);
  const declare = ([name, comment]: [string, string]) => [
    quad(namedNode(LEXIGRAPH + name), namedNode(`${RDF}type`), namedNode(`${RDF}Property`)),
    quad(namedNode(LEXIGRAPH + name), namedNode(`${RDFS}comment`), literal(comment)),
  ];
  const general = "The two terms are related by what was computed from their sources; nobody has asserted it.";
  return [
    ...declare(["inferredRelation", general]),
    ...Object.entries(INFERRED).flatMap(([name, comment]) => [
      ...declare([name, comment]),
      quad(namedNode(LEXIGRAPH + name), namedNode(`${RDFS}subPropertyOf`), inferred),
    ]),
    ...Object.entries(OF_A_RELATION).flatMap(declare),
  ];
}
