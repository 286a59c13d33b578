import { formatDocument } from "@urql/core";
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  visit,
} from "graphql";
import type { Plugin } from "vite";

const DOCUMENT = /\bgraphql\(\s*`([^`]*)`/g;

/** Keeps all that the explorer asks, as it asks it, in a file of the build: the server has those statements planned. */
export function operations(fileName: string): Plugin {
  const definitions = new Map<string, OperationDefinitionNode | FragmentDefinitionNode>();
  return {
    name: "operations",
    enforce: "pre",
    transform(code, id) {
      if (id.includes("node_modules")) return;
      for (const [, text = ""] of code.matchAll(DOCUMENT)) {
        for (const definition of parse(text, { noLocation: true }).definitions) {
          if (isNamed(definition)) definitions.set(definition.name?.value ?? "", definition);
        }
      }
    },
    generateBundle() {
      const texts = [...definitions.values()]
        .filter(({ kind }) => kind === Kind.OPERATION_DEFINITION)
        .map((operation) => print(formatDocument(withFragments(operation, definitions))));
      this.emitFile({ type: "asset", fileName, source: JSON.stringify(texts) });
    },
  };
}

function isNamed(definition: { kind: string }): definition is OperationDefinitionNode | FragmentDefinitionNode {
  return definition.kind === Kind.OPERATION_DEFINITION || definition.kind === Kind.FRAGMENT_DEFINITION;
}

function withFragments(
  operation: OperationDefinitionNode | FragmentDefinitionNode,
  known: ReadonlyMap<string, OperationDefinitionNode | FragmentDefinitionNode>,
): DocumentNode {
  const needed = new Set([operation]);
  // What is added while it runs is looked at too.
  for (const definition of needed) {
    visit(definition, {
      FragmentSpread({ name }) {
        const fragment = known.get(name.value);
        if (fragment) needed.add(fragment);
      },
    });
  }
  return { kind: Kind.DOCUMENT, definitions: [...needed] };
}
