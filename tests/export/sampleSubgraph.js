import fc from "fast-check";
/** A small walk from one term: a term, its chapter, its author and a book, and a second term. */
export const sampleSubgraph = {
    title: "Around tide diplomacy",
    centers: ["term:tide-diplomacy"],
    nodes: [
        {
            id: "term:tide-diplomacy",
            kind: "TERM",
            label: "Tide diplomacy",
            distance: 0,
            url: "http://localhost/terms/tide",
        },
        { id: "term:harbour-accord", kind: "TERM", label: 'The "harbour" <accord> & its rules', distance: 1 },
        {
            id: "chapter:10.5555/tide.ch001",
            kind: "CHAPTER",
            label: "Do harbours negotiate?",
            distance: 1,
            year: 2021,
            doi: "10.5555/tide.ch001",
        },
        { id: "author:elif-ozcakil-a1b2c3", kind: "AUTHOR", label: "Elif Özçakıl", distance: 2 },
    ],
    edges: [
        {
            id: "e1",
            source: "term:tide-diplomacy",
            target: "chapter:10.5555/tide.ch001",
            kind: "DEFINED_IN",
            weight: 1,
            statement: "“Do harbours negotiate?” defines tide diplomacy.",
            evidence: ["definition:tide-diplomacy-0a1b2c"],
        },
        {
            id: "e2",
            source: "author:elif-ozcakil-a1b2c3",
            target: "chapter:10.5555/tide.ch001",
            kind: "WROTE",
            weight: 1,
            statement: "Elif Özçakıl is an author of “Do harbours negotiate?”.",
            evidence: ["chapter:10.5555/tide.ch001"],
        },
        {
            id: "e3",
            source: "term:tide-diplomacy",
            target: "term:harbour-accord",
            kind: "RELATED",
            weight: 0.375,
            statement: 'A definition of "Tide diplomacy" names <the accord> & more.',
            evidence: ["definition:tide-diplomacy-0a1b2c", "chapter:10.5555/tide.ch001"],
        },
    ],
};
/** Text as hostile as it comes: any UTF-16 unit, and the marks that each of the formats gives a meaning to. */
export const hostileText = fc.oneof(fc.string({ unit: "binary" }), fc
    .array(fc.constantFrom(..."\"'<>&;,\\{}[]|%$#_~^=+-@\t\r\n\u0000\u0001\u000b\u001f\u007f\u0085\u2028\ufeff\ufffe\uffff\ud800\udc00", "]]>", "<!--", "<![CDATA[", "&amp;", "&#0;", "\\N", "\\n", "=cmd|' /C calc'!A0", "👩‍🚀", "Ö", "I\u0307", "tide", " "), { maxLength: 12 })
    .map((pieces) => pieces.join("")));
const nodeKinds = ["TERM", "CHAPTER", "BOOK", "AUTHOR", "ORGANIZATION"];
const edgeKinds = ["RELATED", "DEFINED_IN", "WROTE", "IN_BOOK", "AFFILIATED_WITH", "CO_AUTHOR"];
const optional = (name, arbitrary) => fc.option(arbitrary, { nil: undefined }).map((value) => (value === undefined ? {} : { [name]: value }));
const hostileNode = (position) => fc
    .tuple(fc.constantFrom(...nodeKinds), hostileText, optional("distance", fc.nat(3)), optional("year", fc.integer({ min: 1500, max: 2100 })), optional("doi", hostileText), optional("url", hostileText))
    .map(([kind, label, ...given]) => Object.assign({ id: `term:n${position}`, kind, label }, ...given));
/** A subgraph of plain ids whose every other text is hostile. */
export const hostileSubgraph = fc.integer({ min: 1, max: 5 }).chain((size) => {
    const end = fc.nat(size - 1).map((position) => `term:n${position}`);
    const edge = fc
        .tuple(end, end, fc.constantFrom(...edgeKinds), fc.double({ min: 0, max: 1, noNaN: true }), hostileText)
        .map(([source, target, kind, weight, statement]) => ({ source, target, kind, weight, statement }));
    return fc
        .tuple(hostileText, fc.tuple(...Array.from({ length: size }, (_, position) => hostileNode(position))), fc.uniqueArray(edge, { maxLength: 6, selector: ({ source, target }) => `${source} ${target}` }))
        .map(([title, nodes, edges]) => {
        const numbered = edges.map((each, position) => ({
            ...each,
            id: `e${position}`,
            evidence: ["definition:d1", "chapter:10.5555/c1"],
        }));
        return { title, centers: ["term:n0"], nodes, edges: numbered };
    });
});
