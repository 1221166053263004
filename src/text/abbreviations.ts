/**
 * Abbreviations whose period seldom ends a sentence, lower case without the period. Drawn from the
 * Associated Press and Guardian style guides' lists of titles, offices, months, states and companies.
 */

/** Stand before a name, so what follows never starts a sentence ("Mr. Doe", "Gov. Doe", "St. Anne"). */
export const BEFORE_NAME: ReadonlySet<string> = new Set(
  (
    'mr mrs ms mx messrs mme mlle dr prof rev hon fr sr sra st mt ft sen sens rep reps gov govs lt gen col maj ' +
    'capt cmdr cpl sgt pfc pvt adm insp det supt pres amb atty asst assoc supt vs v dist dept univ'
  ).split(' '),
);

/** Stand before a number ("No. 5", "pp. 4-5", "Sept. 11"). */
export const BEFORE_NUMBER: ReadonlySet<string> = new Set(
  'no nos pp p vol art sec fig ch jan feb mar apr jun jul aug sep sept oct nov dec approx est'.split(' '),
);

/** End a name or stand anywhere ("Acme Corp. said", "D-Conn.", "a.m."); a sentence may end after them. */
export const ANYWHERE: ReadonlySet<string> = new Set(
  (
    'jr sr inc corp co ltd llc bros plc cos etc al eg ie cf mgr ave blvd rd bldg ' +
    'ala ariz ark calif colo conn del fla ga ill ind kan kans ky la mass md mich minn miss mo mont neb nebr ' +
    'nev okla ore pa penn tenn tex va vt wash wis wyo'
  ).split(' '),
);

/** True for a word that a period may follow without ending anything; `word` is lower case, no period. */
export function isAbbreviation(word: string): boolean {
  return BEFORE_NAME.has(word) || BEFORE_NUMBER.has(word) || ANYWHERE.has(word);
}
