import { boundedMemo } from '../text/bounded-memo.ts';

/**
 * Nouns for bodies and documents that news reports quote, beside people: "the ministry said", "a report
 * found". Singular, lower case.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));

/** Bodies of people. */
const GROUPS = words(
  `administration agency airline alliance army assembly association audience authority bank board body brigade bureau cabinet
  camp campaign caucus center centre charity church city clergy club coalition commission committee community company
  congregation congress consortium constituency convention corporation council country couple court crew crowd defense defence
  delegation department economy electorate embassy enforcement establishment faction family federation firm force foundation
  generation government group guild home hospital house household industry institute institution intelligence jury justice
  kingdom labor laboratory leadership league left legislature majority management media mentor military militia minority ministry
  mission movement museum nation network newspaper ngo nonprofit non-profit office opposition organisation organization outlet
  palace panel paper parliament party penitentiary police polity presidency press prosecution public publication publisher
  regime region right school secretariat sector senate service society staff state store studio team think-tank tank tribunal
  troupe trust union unit university village watchdog white-house world majority workforce affiliate subsidiary manufacturer
  retailer carrier operator provider startup start-up magazine journal site website blog station channel programme program show
  podcast wing side syndicate chapter squad leadership secretariat collective lobby`,
);

/** Documents and data that are quoted as a source. */
const DOCUMENTS = words(
  `account accusation ad advertisement advisory affidavit agreement allegation amendment analysis announcement answer
  appeal argument article assessment ballot bill biography book briefing broadcast brief brochure caption chart chyron claim clip
  comment commentary communique communiqué complaint conclusion constitution contract cover data debate decision declaration decree
  definition deposition directive disclosure disclaimer document documentary dossier draft editorial email e-mail essay estimate
  evidence excerpt fact factsheet feed figure file filing film finding flyer footage forecast form graphic guideline guidance
  handbook headline hymn indictment information interview investigation invitation issue item joke judgment label law lawsuit
  leaflet legislation letter list log lyric manifesto manual map material measure memo memoir memorandum message minute motion
  movie narrative note notice notification number official-statement op-ed opinion order paper passage petition phrase piece placard plan
  platform poll polling post poster prediction press-release proclamation proposal prospectus protocol provision question questionnaire
  quote reading reasoning record regulation release remark rendering report reporting research resolution response result return
  review rule ruling rumor rumour sample schedule script sign slide slogan song speech spot statement statistic statute story study
  submission subpoena suit summary survey tabloid tagline tape testimony text theory thread title tract trailer transcript treaty
  tweet update verdict version video voicemail vote warrant warning wire word write-up`,
);

/** Words that stand alone for people: "some say", "others argued". */
export const STANDALONE = words(
  'some many others those most several few both two three four five six seven eight nine ten one another each none all everyone everybody someone somebody anyone nobody anybody',
);

function singularOf(word: string): string {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

/** 'group' for a body of people, 'document' for a quotable source, null for neither; plurals count. */
export const speakerNoun = boundedMemo((word: string): 'group' | 'document' | null => {
  const plain = word.toLowerCase();
  const singular = singularOf(plain);
  const last = /[-‑]([a-z]+)$/.exec(singular)?.[1] ?? '';
  if (GROUPS.has(plain) || GROUPS.has(singular) || GROUPS.has(last)) return 'group';
  if (DOCUMENTS.has(plain) || DOCUMENTS.has(singular) || DOCUMENTS.has(last)) return 'document';
  return null;
}, 20_000);
