import { Field, InputType, registerEnumType } from "type-graphql";

export enum PageFormat {
  DICTIONARY_TEXT = "DICTIONARY_TEXT",
  DICTIONARY_HTML = "DICTIONARY_HTML",
  CHAPTER_TEXT = "CHAPTER_TEXT",
  CHAPTER_HTML = "CHAPTER_HTML",
  JSONL = "JSONL",
  CROSSREF = "CROSSREF",
  BIBTEX = "BIBTEX",
  RIS = "RIS",
  CSL_JSON = "CSL_JSON",
  CSV = "CSV",
}
registerEnumType(PageFormat, {
  name: "PageFormat",
  description: "The formats that are read.",
  valuesConfig: {
    DICTIONARY_TEXT: { description: "A dictionary's page about a term, as text." },
    DICTIONARY_HTML: { description: "A dictionary's page about a term, as HTML." },
    CHAPTER_TEXT: { description: "A chapter's page with its key terms, as text." },
    CHAPTER_HTML: { description: "A chapter's page with its key terms, as HTML." },
    JSONL: { description: "JSON Lines, the lossless form that export writes." },
    CROSSREF: { description: "Works as the Crossref REST API gives them." },
    BIBTEX: { description: "A BibTeX file." },
    RIS: { description: "An RIS file." },
    CSL_JSON: { description: "Items in the JSON of the Citation Style Language." },
    CSV: { description: "A glossary as a table." },
  },
});

@InputType({ description: "A page to load." })
export class PageInput {
  @Field(() => PageFormat, { nullable: true, description: "Left out, it is found from the content." })
  format?: PageFormat;

  @Field(() => String, { description: "Where the page is from: an address or a path, 1 to 2,000 characters." })
  uri!: string;

  @Field(() => String, { description: "The whole page, or a file of records." })
  content!: string;
}
