/**
 * Words that hold an English sentence together and tell nothing about who said it ("of", "they", "would").
 * Contractions stand here unfolded (`'s` and `n't` are gone by then: see `foldWords`).
 */
const FUNCTION_WORDS = new Set(
  (
    'a an the this that these those such same other another each every all both any some no none not nor or and but if ' +
    'then than so as at by for from in into of off on onto out over to under up upon with without within about above ' +
    'across after against along among around before behind below between beyond during near since through throughout ' +
    'toward towards until while because although though whether unless per via i you he she it we they me him her us ' +
    'them my your his its our their mine yours hers ours theirs myself yourself himself herself itself ourselves ' +
    'themselves who whom whose which what when where why how is am are was were be been being do does did doing done ' +
    'have has had having will would shall should can could may might must there here also just only very too more most ' +
    'much many few less least own well now yes mr mrs ms dr oh ok okay ever even yet already really actually'
  ).split(' '),
);

/**
 * Words so frequent in speech or in the news that a run of them is no fingerprint ("people", "going",
 * "president", "united"). Source: the most frequent words of general and political news English.
 */
const COMMON_WORDS = new Set(
  (
    '1 2 3 4 5 6 7 8 9 10 first last next new old good great bad big small little long high low best better worst right ' +
    'wrong real sure true important different certain clear strong hard easy free full whole able possible ' +
    'likely ready together again never always still back away down far ahead today tonight ' +
    'tomorrow yesterday day days night week month year years time times moment past future minute hour ago once twice ' +
    'say says said saying tell tells told talk talking speak ask asked go goes going gone went come comes coming came get ' +
    'gets getting got give gives given gave take takes taking took taken make makes making made put keep kept let lets ' +
    'look looking looks see seen saw know knows knew known think thinks thought believe feel want wants wanted need ' +
    'needs try trying tried use used find found call called work works working worked start started stop stand run ' +
    'running turn move show play help become became bring happen happened happening mean means meant like love hope care ' +
    'thank thanks agree people person man men woman women guy guys folks child children family families friend friends ' +
    'thing things something anything nothing everything someone anyone everyone everybody nobody somebody way ways part ' +
    'place point lot lots kind sort bit number case fact idea issue issues problem problems question questions reason ' +
    'word words world country countries nation nations national state states united america american americans ' +
    'government president presidential vice leader leaders leadership minister house party parties election elections ' +
    'campaign candidate candidates nominee vote votes voter voters voting political politics politician politicians ' +
    'policy public law job jobs money business life lives end side home city deal plan support change percent million ' +
    'billion thousand hundred news media press interview statement white black hand head eye course'
  ).split(' '),
);

const FUNCTION_WEIGHT = 0.1;
const COMMON_WEIGHT = 0.5;

/**
 * How much a shared word tells about two texts having the same source: 0.1 for a function word, 0.5 for a
 * common word, 1 for any other.
 *
 * @param word folded, as `foldWords` gives it
 */
export function wordWeight(word: string): number {
  if (FUNCTION_WORDS.has(word)) return FUNCTION_WEIGHT;
  return COMMON_WORDS.has(word) ? COMMON_WEIGHT : 1;
}

/** Whether the word carries meaning of its own, i.e. is no function word. */
export function isContentWord(word: string): boolean {
  return !FUNCTION_WORDS.has(word);
}
