import { boundedMemo } from '../text/bounded-memo.ts';

/**
 * Nouns for people by office, trade, relation or part in the news, singular. Sources: AP style guide
 * (titles), ESCO's major occupation groups, kinship terms. All lower case.
 */

/** Words whose answer is kept; news draw on some ten thousand nouns. */
const MEMO = 20_000;

const words = (list: string): string[] => list.split(/\s+/).filter(Boolean);

/** Offices and ranks that stand before a name: "President Roe", "Sen. Roe". */
const TITLES = words(
  `president vice-president premier minister chancellor secretary undersecretary senator sen representative rep congressman
  congresswoman congressperson governor gov lieutenant-governor mayor councilman councilwoman councilor councillor
  alderman assemblyman assemblywoman delegate ambassador envoy consul commissioner chairman chairwoman chair chairperson
  speaker leader whip director chief head commander general gen colonel col major maj captain capt lieutenant lt sergeant sgt
  corporal cpl private admiral adm officer sheriff deputy marshal detective inspector superintendent judge justice
  prosecutor attorney solicitor counsel pope cardinal archbishop bishop pastor priest imam rabbi patriarch ayatollah
  sheikh king queen prince princess emperor empress duke duchess baron baroness emir sultan shah tsar president-elect
  vice-chairman vice-president-elect co-chair co-chairman co-founder founder ceo cfo coo manager coordinator treasurer
  principal dean provost professor prof governor-elect mp mep msp congressmember lawmaker legislator majority-leader
  governor-general pres amb supt insp brig cmdr rep-elect`,
);

/** Trades and parts: "actor Jane Roe", "analyst John Doe". */
const TRADES = words(
  `academic accountant activist actor actress adviser advisor advocate agent aide ally analyst anchor anchorman
  anchorwoman announcer anthropologist apologist applicant architect artist assistant associate astronaut athlete author
  banker billionaire biographer blogger bodyguard boss broadcaster broker businessman businesswoman businessperson
  campaigner candidate caregiver cartoonist celebrity chaplain chef citizen clerk climatologist coach colleague columnist
  comedian comic commentator competitor composer confidant congregant conservative consultant contender
  contractor contributor convert coroner correspondent cop creator critic curator customer dancer defendant defender
  democrat demonstrator designer developer dictator diplomat dissident doctor donor driver
  economist editor educator employee employer engineer entrepreneur epidemiologist executive expert farmer
  fellow filmmaker financier firefighter fisherman foe forecaster frontrunner front-runner fundraiser guard guest guru
  hacker historian host hostess immigrant incumbent independent informant insider instructor interpreter interviewer
  investigator investor jihadist journalist juror kingmaker laureate lawyer lecturer liberal libertarian librarian lobbyist
  loyalist magnate marine mathematician mediator member mentor meteorologist migrant militant millionaire mogul
  moderator monarch monk musician narrator nationalist negotiator neighbor neighbour neurosurgeon neuroscientist newscaster
  nominee novelist nurse observer official officeholder operative opponent organizer organiser owner painter panelist
  parliamentarian participant partner passenger patient personality philanthropist philosopher photographer
  physician physicist pilot player playwright plaintiff poet policeman policewoman politician pollster practitioner
  preacher predecessor presenter prisoner producer programmer progressive psychiatrist psychologist publisher pundit
  rapper reader rebel receptionist refugee regulator reporter republican researcher resident rival ruler runner
  salesman scholar scientist screenwriter sculptor separatist serviceman shareholder shopper singer
  skeptic sniper socialist sociologist socialite soldier songwriter specialist spokesman spokesperson spokeswoman sponsor
  staffer star statesman statistician stockbroker strategist strongman student successor supporter surgeon surrogate suspect
  teacher technician telecaster tenant terrorist theologian tourist trader trainer translator trustee tycoon
  veteran victim viewer visitor volunteer voter warden whistleblower whistle-blower witness worker writer youth
  zealot outsider underdog hopeful favorite foreigner peacekeeper gunman attacker assailant bystander eyewitness onlooker
  caller respondent speechwriter debater teller commissar oligarch industrialist restaurateur superdelegate elector
  hardliner hard-liner centrist moderate populist reformer fundraiser policymaker decision-maker lawmaker mouthpiece
  proponent opponent advocate backer fan follower attendee protester protestor counterprotester rioter looter occupant
  homeopath pathologist virologist biologist chemist geologist seismologist astronomer ecologist botanist cleric
  mufti mullah nun deacon missionary envoy interlocutor go-between middleman mandarin bureaucrat technocrat
  subscriber consumer motorist cyclist pedestrian commuter homeowner landlord taxpayer retiree pensioner
  teen teenager toddler infant parishioner churchgoer evangelical catholic muslim christian jew hispanic latino latina
  physiotherapist paramedic dentist vet veterinarian pharmacist therapist counselor counsellor caseworker`,
);

/** Kin and everyday words for one person: "his wife", "the man". */
const KIN = words(
  `man woman boy girl person guy gentleman lady father mother dad mom mum parent son daughter brother sister husband wife
  spouse widow widower grandfather grandmother grandson granddaughter uncle aunt nephew niece cousin fiance fiancé fiancee
  fiancée boyfriend girlfriend friend stepson stepdaughter stepfather stepmother sibling child kid relative heir heiress
  twin baby bride groom insider source individual somebody someone everyone everybody nobody anyone`,
);

const FEMALE = new Set(
  words(
    `congresswoman councilwoman assemblywoman chairwoman queen princess empress duchess baroness actress anchorwoman
    businesswoman hostess policewoman spokeswoman woman girl lady mother mom mum daughter sister wife widow grandmother
    granddaughter aunt niece fiancee fiancée girlfriend stepdaughter stepmother heiress nun latina bride`,
  ),
);
const MALE = new Set(
  words(
    `congressman councilman alderman assemblyman chairman pope king prince emperor duke baron actor anchorman
    businessman policeman spokesman salesman serviceman statesman gunman man boy guy gentleman father dad son brother
    husband widower grandfather grandson uncle nephew fiance fiancé boyfriend stepson stepfather monk fisherman groom
    cardinal archbishop imam patriarch ayatollah sheikh emir sultan shah tsar co-chairman vice-chairman strongman`,
  ),
);

const SINGULAR: ReadonlySet<string> = new Set([...TITLES, ...TRADES, ...KIN]);
const BEFORE_NAMES: ReadonlySet<string> = new Set([...TITLES, ...TRADES, ...KIN.slice(0, -13)]);

const IRREGULAR_PLURALS: ReadonlyMap<string, string> = new Map([
  ['people', 'person'],
  ['children', 'child'],
  ['wives', 'wife'],
  ['clergy', 'priest'],
]);

/** "-ologist", "-ocrat", "-woman" and the like name people whatever comes before. */
const PERSON_ENDING =
  /(?:ologist|ographer|ocrat|woman|sman|person|keeper|maker|giver|fighter|goer|holder|leader|worker|ist)$/;
/** Words with such an ending that name no person. */
const NOT_PERSONS = new Set(
  words(
    'list mist fist twist wrist gist checklist blacklist wishlist shortlist human caretaker-government heist grist waist',
  ),
);

/** Ordinal and plain forms of a word: lower case, without a trailing period, "vice president" by its last word. */
function clean(word: string): string {
  return word.toLowerCase().replace(/\.$/, '');
}

function singularOf(word: string): string | null {
  const irregular = IRREGULAR_PLURALS.get(word);
  if (irregular) return irregular;
  if (word.endsWith('men') && word.length > 4) return `${word.slice(0, -3)}man`;
  if (word === 'men' || word === 'women') return word.replace('men', 'man');
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : null;
}

function isSingularPerson(word: string): boolean {
  if (SINGULAR.has(word)) return true;
  const last = /[-‑]([a-z]+)$/.exec(word)?.[1];
  if (last !== undefined) return SINGULAR.has(last);
  return word.length > 5 && PERSON_ENDING.test(word) && !NOT_PERSONS.has(word);
}

/** Whether `word` is a noun for one person ("envoy", "Sen.", "ex-minister") or for several ("officials"). */
export const personNoun = boundedMemo((word: string): 'one' | 'many' | null => {
  const plain = clean(word);
  if (plain === 'people') return 'many';
  if (isSingularPerson(plain)) return 'one';
  const singular = singularOf(plain);
  return singular !== null && isSingularPerson(singular) ? 'many' : null;
}, MEMO);

/** Whether the noun may stand directly before a name: "envoy Jane Roe", "Sen. Roe", "wife Jane". */
export const isRoleBeforeName = boundedMemo((word: string): boolean => {
  const plain = clean(word);
  if (BEFORE_NAMES.has(plain)) return true;
  const last = /[-‑]([a-z]+)$/.exec(plain)?.[1];
  if (last !== undefined) return BEFORE_NAMES.has(last);
  return plain.length > 6 && PERSON_ENDING.test(plain) && !NOT_PERSONS.has(plain);
}, MEMO);

/** Whether the noun is an office or rank, which makes even one word after it a name: "Gov. Roe". */
export function isTitle(word: string): boolean {
  const plain = clean(word);
  return TITLE_SET.has(plain) || TITLE_SET.has(/[-‑]([a-z]+)$/.exec(plain)?.[1] ?? '');
}

const TITLE_SET: ReadonlySet<string> = new Set(TITLES);

/** Gender that the noun tells: "spokeswoman", "king". */
export function personNounGender(word: string): 'female' | 'male' | 'unknown' {
  const plain = clean(word);
  if (FEMALE.has(plain) || plain.endsWith('woman')) return 'female';
  return MALE.has(plain) || plain.endsWith('sman') ? 'male' : 'unknown';
}
