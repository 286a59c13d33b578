export const site = { base: "http://127.0.0.1:4000/", title: "Terms of the shore" };
const first = {
    id: "chapter:10.5555/tide.ch001",
    name: "Do harbours negotiate?",
    doi: "10.5555/tide.ch001",
    year: 2021,
};
const tide = { id: "term:tide-diplomacy", name: "Tide diplomacy" };
const elif = { id: "author:elif-ozcakil-a1b2c3", name: "Elif Özçakıl", orcid: "0000-0001-2345-6789" };
const institute = { id: "organization:shore-institute", name: "Shore Institute" };
export const handbook = {
    id: "book:9785555000019",
    name: "Handbook of Tide Diplomacy",
    isbn: "9785555000019",
    year: 2021,
    publisher: "Invented & Sons",
    editors: [{ name: "Ana Łukasz" }],
};
export const termDocument = {
    kind: "term",
    id: tide.id,
    label: tide.name,
    alternativeLabels: ["TD", "Tide diplomacy", "TD", 'The "tidal" way'],
    definitions: [
        { id: "definition:tide-diplomacy-0a1b2c", text: 'Talks that "follow" the sea.\nAnd ebb.', chapter: first },
        {
            id: "definition:tide-diplomacy-3d4e5f",
            text: "Diplomacy between ports.",
            chapter: { id: "chapter:shore-77aa", name: "Shores" },
        },
        { id: "definition:tide-diplomacy-6a7b8c", text: "From a glossary alone." },
    ],
    related: [
        {
            id: "term:harbour-accord",
            name: "Harbour accord",
            score: 1,
            reasons: [
                { kind: "ASSERTED", statement: "A curator asserted it." },
                { kind: "MENTIONS", statement: "A definition of tide diplomacy names the harbour accord." },
            ],
        },
        {
            id: "term:c-plus-plus",
            name: "C++",
            score: 0.375,
            reasons: [{ kind: "CO_DEFINED", statement: "“Shores” defines both." }],
        },
        { id: tide.id, name: tide.name, score: 1, reasons: [{ kind: "ASSERTED", statement: "Itself." }] },
    ],
};
export const harbourAccord = {
    kind: "term",
    id: "term:harbour-accord",
    label: "Harbour accord",
    alternativeLabels: [],
    definitions: [],
    related: [
        { id: tide.id, name: tide.name, score: 1, reasons: [{ kind: "ASSERTED", statement: "A curator asserted it." }] },
    ],
};
export const chapterDocument = {
    kind: "chapter",
    id: first.id,
    title: first.name,
    abstract: "Whether ports talk.",
    year: 2021,
    pages: "10–20",
    dois: ["10.5555/tide.ch001", "10.5555/reprint<1>"],
    authors: [
        { ...elif, affiliations: [institute] },
        { id: "author:li-o-d4e5f6", name: "Li O" },
    ],
    books: [handbook],
    terms: [tide],
};
export const authorDocument = {
    kind: "author",
    ...elif,
    alternativeNames: ["E. Ozcakil"],
    organizations: [institute],
    chapters: [first],
};
const { name: title, ...rest } = handbook;
export const bookDocument = { kind: "book", title, ...rest, doi: "10.5555/tide", chapters: [first] };
export const organizationDocument = {
    kind: "organization",
    ...institute,
    country: "Türkiye",
    countryCode: "TR",
    authors: [elif],
};
