import Negotiator from "negotiator";
import { LexigraphError } from "../../domain/errors.js";
import type { DocumentForm } from "./documentForms.js";

/**
 * The form, and the type, that a request's Accept prefers (RFC 9110, 12.5.1): by quality, then by how exactly it is
 * named, then in our order; the first form where it names none.
 * @throws LexigraphError NOT_ACCEPTABLE where it takes none of them
 */
export function negotiate(
  accept: string | undefined,
  forms: readonly DocumentForm[],
): { form: DocumentForm; mediaType: string } {
  const offered = forms.flatMap(({ mediaTypes }) => mediaTypes);
  const mediaType = new Negotiator({ headers: { accept } }).mediaType([...offered]);
  const form = forms.find(({ mediaTypes }) => mediaTypes.some((each) => each === mediaType));
  if (form && mediaType !== undefined) return { form, mediaType };
  throw new LexigraphError("NOT_ACCEPTABLE", `This document comes as one of these: ask for ${offered.join(", ")}.`, {
    safe: true,
  });
}
