import { ArgsType, Field, registerEnumType } from "type-graphql";

export enum CitationStyle {
  APA = "APA",
  BIBTEX = "BIBTEX",
  RIS = "RIS",
  CSL_JSON = "CSL_JSON",
}
registerEnumType(CitationStyle, {
  name: "CitationStyle",
  description: "How a work is cited.",
  valuesConfig: {
    APA: {
      description: "A reference in the style of the American Psychological Association, 7th edition, as plain text.",
    },
    BIBTEX: { description: "An entry of a BibTeX file: `@incollection` for a chapter and for a definition in one." },
    RIS: { description: "A record of the RIS format, which reference managers read." },
    CSL_JSON: { description: "A list of one item in the JSON of the Citation Style Language." },
  },
});

@ArgsType()
export class CitationArguments {
  @Field(() => CitationStyle, { description: "The style of the citation." })
  style!: CitationStyle;
}
