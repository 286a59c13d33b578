export const named = (given, family, particle) => ({
    name: [given, particle, family].filter(Boolean).join(" "),
    given,
    family,
    ...(particle && { particle }),
});
export const chapter = {
    kind: "chapter",
    id: "chapter:10.5555/tide.ch001",
    title: "Do harbours negotiate?",
    authors: [named("María", "Gómez", "de la"), named("Elif Şule", "Özçakıl"), named("Li", "O")],
    editors: [named("Ana", "Łukasz")],
    bookTitle: "Handbook of Tide Diplomacy",
    publisher: "Invented & Sons",
    year: 2021,
    pages: "10–20",
    doi: "10.5555/tide.ch001",
    url: "https://doi.org/10.5555/tide.ch001",
    isbn: "9785555000019",
};
export const definition = {
    ...chapter,
    kind: "definition",
    id: "definition:tide-diplomacy-0a1b2c",
    term: "Tide diplomacy",
    text: "Talks between ports that follow the sea: 100% of them & more.",
};
export const book = {
    kind: "book",
    id: "book:9785555000019",
    title: "Handbook of Tide Diplomacy",
    authors: [],
    editors: [named("Ana", "Łukasz"), named("Jo", "van Dam")],
    publisher: "Invented & Sons",
    year: 2021,
    isbn: "9785555000019",
};
export const bare = {
    kind: "chapter",
    id: "chapter:bare",
    title: "Who owns the shore?",
    authors: [],
    editors: [],
    bookTitle: "Shores",
    pages: "18",
};
/** Titles that hold what some format gives a meaning to. */
export const TITLES = [
    "Do {ports} negotiate?",
    "100% $5 a_b #1 ~x ^y & z",
    'Who said "now"?',
    "C:\\ports \\ {unbalanced",
    "} unbalanced the other way",
    "NASA and eParticipation in İzmir",
    "Tide’s “quotes” – and — dashes…",
    "A < B > C | D",
    "港の外交",
    "Γλώσσα 👩‍🚀",
    "Two\nlines\tand a tab",
];
