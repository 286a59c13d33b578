import { normalizeIsbn } from "../../domain/isbn.js";
import { identifierScalar } from "./identifierScalar.js";

export const IsbnScalar = identifierScalar({
  name: "ISBN",
  description: "An international standard book number: taken in any printed form, answered as 13 digits.",
  normalize: normalizeIsbn,
  example: "978-0-306-40615-7",
});
