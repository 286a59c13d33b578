import { DataFactory } from "n3";
import { RDF, SKOS } from "../../src/export/vocabulary.js";
const { namedNode } = DataFactory;
const skos = (name) => namedNode(SKOS + name);
/** The integrity conditions of the SKOS Reference that these statements break: S9, S13, S14, S27, S37. */
export function brokenConditions(store) {
    const ofClass = (name) => store.getSubjects(namedNode(`${RDF}type`), skos(name), null).map(({ value }) => value);
    const overlap = (one, other) => one.some((value) => other.includes(value));
    const broken = [];
    const schemes = [
        ...ofClass("ConceptScheme"),
        ...store.getObjects(null, skos("inScheme"), null).map(({ value }) => value),
    ];
    const concepts = [
        ...ofClass("Concept"),
        ...store.getSubjects(skos("topConceptOf"), null, null).map(({ value }) => value),
    ];
    if (overlap(concepts, ofClass("ConceptScheme")))
        broken.push("S9");
    if (["altLabel", "hiddenLabel"].some((name) => sharesLabel(store, "prefLabel", name)))
        broken.push("S13");
    if (sharesLabel(store, "altLabel", "hiddenLabel"))
        broken.push("S13");
    if (hasTwoPreferred(store))
        broken.push("S14");
    if (relatesAlongHierarchy(store))
        broken.push("S27");
    if (overlap(ofClass("Collection"), [...concepts, ...schemes.filter((each) => ofClass("ConceptScheme").includes(each))])) {
        broken.push("S37");
    }
    return broken;
}
function sharesLabel(store, one, other) {
    return store.getQuads(null, skos(one), null, null).some(({ subject, object }) => {
        return store.countQuads(subject, skos(other), object, null) > 0;
    });
}
function hasTwoPreferred(store) {
    const seen = store.getQuads(null, skos("prefLabel"), null, null).map(({ subject, object }) => {
        return `${subject.value} ${"language" in object ? object.language : ""}`;
    });
    return new Set(seen).size < seen.length;
}
function relatesAlongHierarchy(store) {
    const broader = (of) => [
        ...["broader", "broaderTransitive", "broadMatch"].flatMap((name) => {
            return store.getObjects(namedNode(of), skos(name), null).map(({ value }) => value);
        }),
        ...["narrower", "narrowerTransitive", "narrowMatch"].flatMap((name) => {
            return store.getSubjects(skos(name), namedNode(of), null).map(({ value }) => value);
        }),
    ];
    const above = (of, seen = new Set()) => {
        for (const each of broader(of))
            if (!seen.has(each))
                above(each, seen.add(each));
        return seen;
    };
    return store.getQuads(null, skos("related"), null, null).some(({ subject, object }) => {
        return above(subject.value).has(object.value) || above(object.value).has(subject.value);
    });
}
