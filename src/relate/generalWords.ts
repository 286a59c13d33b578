import { stemmer } from "@orama/stemmers/english";

/**
 * English words that texts on any subject use. They weigh, as rarely as they come, but that two definitions share one shows
 * nothing: in a small collection most of them would be rare.
 */
const GENERAL_STEMS = new Set(
  (
    "able above across actually again against ahead alike almost alone along already although always among amount " +
    "another anyone anything anywhere apart around ask aspect aspects away back based became because become becomes " +
    "began begin behind believe belong below beside besides best better beyond bring brings broad call called came " +
    "cannot case cases certain change changed changes clear clearly come comes common concern consist consists " +
    "contain contains content could course deal depend depends describe described describes differ different " +
    "differently direct directly done down due each early easily either else enough entire especially etc even ever " +
    "every everyone everything example exist exists experience far few find finds first follow following follows form " +
    "former forms found full fully further gave general generally get gets give given gives go goes going gone good " +
    "great group groups had half happen happens hard having held help helps hence here herself high himself hold " +
    "holds however include includes including indeed instead interest involve involves itself keep keeps kept kind " +
    "kinds knew know known knows large largely last late later latter least leave leaves led less let level like " +
    "likely little long look made main mainly make makes making manner many mean means meant might most mostly move " +
    "moves much must myself name named namely near nearly necessary need needed needs neither never new next none " +
    "normally noted nothing now number numbers occur occurs off often old once one's ones onto open order ordinary " +
    "others otherwise ought our ours ourselves out outside own part particular particularly parts past people per " +
    "perhaps person place places point points possible potential previous probably proceed process produce produces " +
    "prove proved provide provided provides purpose purposes put puts quite rather real really receive recent regard " +
    "regarded related remain remains require required requires result results right said same saw say says second see " +
    "seem seems seen self sense serve serves set sets several shall show shown shows side similar simply since single " +
    "small someone something sometimes somewhat soon sort sought specific stand stands still subject such take taken " +
    "takes tell term terms themselves thing things think third though thought three through throughout time times " +
    "together too took toward towards turn turns two type types typical typically unless unlike until up upon us " +
    "useful uses usual usually value various view views want wants way ways we well went whatever whenever whether " +
    "whole whose why wide widely word words work works year years yet you your yourself"
  )
    .split(" ")
    .map((word) => stemmer(word)),
);

/** Whether a Snowball stem is that of a word that says nothing of a subject where two texts share it. */
export function isGeneralStem(stem: string): boolean {
  return GENERAL_STEMS.has(stem);
}
