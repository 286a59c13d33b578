import { LexigraphError } from "../../domain/errors.js";
import { type CypherFile, listed } from "../cypherFile.js";
import { isParameterForm, type ParameterForm } from "./parameterForms.js";

/** A value that a text takes: what is done to which argument of the field. */
export interface Parameter {
  form: ParameterForm;
  argument: string;
}

/**
 * The parameters of a text, from `// params: label folded, words fullText of query`: name, form, argument; by default
 * plain, and the argument of the parameter's own name. Throws INTERNAL where the line is not understood.
 */
export function parametersOf(file: CypherFile, argument?: string): Map<string, Parameter> {
  const parameters = new Map<string, Parameter>();
  for (const item of listed(file, "params")) {
    const [, name = "", form = "plain", of] = /^(\w+)(?: (?!of )(\w+))?(?: of (\w+))?$/.exec(item) ?? [];
    if (name === "" || !isParameterForm(form)) {
      throw new LexigraphError("INTERNAL", `${file.name}.cypher: "${item}" is no parameter of a known form.`);
    }
    parameters.set(name, { form, argument: of ?? argument ?? name });
  }
  return parameters;
}
