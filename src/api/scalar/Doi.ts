import { normalizeDoi } from "../../domain/doi.js";
import { identifierScalar } from "./identifierScalar.js";

export const DoiScalar = identifierScalar({
  name: "DOI",
  description: "A digital object identifier: taken in any printed form, answered bare and lower-case.",
  normalize: normalizeDoi,
  example: "10.5555/demo.ch003",
});
