/** A value of a JSON-LD node. */
export type JsonLdValue = string | number | JsonLdNode | readonly JsonLdValue[];

/** A node object of JSON-LD: a type, an address where it has one, and properties of schema.org. */
export interface JsonLdNode {
  "@type"?: string;
  "@id"?: string;
  /** Properties that point at this node. */
  "@reverse"?: Record<string, readonly JsonLdNode[]> | undefined;
  [property: string]: JsonLdValue | Record<string, readonly JsonLdNode[]> | undefined;
}

export const SCHEMA = "https://schema.org/";

/** Inline, so that no reader needs the network: every name is schema.org's, and these two hold addresses. */
export const JSON_LD_CONTEXT = {
  "@vocab": SCHEMA,
  sameAs: { "@type": "@id" },
  url: { "@type": "@id" },
} as const;

/** A document: a node under the context. */
export type JsonLdDocument = { "@context": typeof JSON_LD_CONTEXT } & JsonLdNode;

/** A node of these properties, without those that are unknown or empty. */
export function jsonLdNode(type: string, id: string | undefined, properties: JsonLdNode): JsonLdNode {
  const known = Object.entries(properties).filter(
    ([, value]) => value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0),
  );
  return { "@type": type, ...(id !== undefined && { "@id": id }), ...Object.fromEntries(known) };
}
