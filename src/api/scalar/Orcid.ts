import { normalizeOrcid } from "../../domain/orcid.js";
import { identifierScalar } from "./identifierScalar.js";

export const OrcidScalar = identifierScalar({
  name: "ORCID",
  description: "A researcher's identifier: taken bare or as an address, answered bare.",
  normalize: normalizeOrcid,
  example: "0000-0002-1825-0097",
});
