import { getDomainWithoutSuffix } from 'tldts';

/**
 * Last words of newspaper names, longest first where one ends another: "Shropshire Star", "Evening Standard".
 * Source: the titles of the daily and weekly papers of Britain, Ireland, India, the US and Australia.
 */
const NEWS_WORDS = `
  dailynews morningnews eveningnews advertiser independent chronicle observer reporter examiner
  inquirer enquirer standard guardian telegraph register sentinel dispatch republic newspaper
  newsroom newswire monitor tribune journal express gazette courier mercury citizen bulletin insider
  spectator statesman recorder messenger weekly review record leader mirror herald argus times today
  globe daily world voice press post star news mail echo live wire sun bee`
  .trim()
  .split(/\s+/);

/** First words that domains write together with the next: "dailyrecord", "thestatesman", "northwalespioneer". */
const LEADING_WORDS = [
  'the',
  'daily',
  'sunday',
  'evening',
  'morning',
  'weekly',
  'global',
  'national',
  'international',
];

/** Names of places in several words, which a domain writes as one. */
const PLACES = `
  new york, new delhi, new jersey, new orleans, new england, new zealand, new haven, new mexico,
  los angeles, las vegas, san francisco, san diego, san antonio, san jose, santa fe, santa barbara,
  salt lake, st louis, st paul, fort worth, palm beach, kansas city, oklahoma city, long island,
  hong kong, sri lanka, south china, south africa, south wales, north wales, west wales, north east,
  north west, south west, south east, east anglian, middle east, costa rica, saudi arabia, abu dhabi,
  tel aviv, cape town, east london, gold coast, northern ireland, puerto rico, el paso, des moines,
  baton rouge, little rock, grand rapids, green bay, ann arbor, isle of man, isle of wight,
  united states`
  .trim()
  .split(/,\s+/);

/** "timesofmalta" → "Times of Malta", "voiceofserbia" → "Voice of Serbia". */
const NEWS_WORD_OF = /^(times|voice|sun|star|eye)of([a-z]{3,})$/;

/** Shortest place or topic that can stand before a news word; shorter ones are rarely words. */
const STEM_MIN = 3;
/** A stem without vowels is initials: "gbnews" → "GB News". */
const INITIALS = /^[bcdfghjklmnpqrstvwxz]{2,4}$/;

/**
 * A display name cut out of a domain that ends with a news word: "shropshirestar.com" → "Shropshire Star",
 * "northern-echo.co.uk" → "Northern Echo". Null where the domain has no such word: no name is better than a guess.
 */
export function nameFromDomain(domain: string): string | null {
  const label = getDomainWithoutSuffix(domain, { allowPrivateDomains: true });
  if (label === null || !/^[a-z-]{5,40}$/.test(label)) return null;
  const parts = label.split('-').filter((part) => part !== '');
  const last = parts.at(-1);
  if (last === undefined) return null;
  const tail = segmentNewsName(last) ?? (parts.length > 1 && isNewsWord(last) ? [last] : null);
  if (tail === null) return null;
  const words = [...parts.slice(0, -1).flatMap((part) => segmentStem(part)), ...tail];
  return words.map(capitalize).join(' ');
}

/** "shropshirestar" → shropshire, star; null where no news word ends it. */
function segmentNewsName(label: string): string[] | null {
  const of = NEWS_WORD_OF.exec(label);
  if (of?.[1] !== undefined && of[2] !== undefined) return [of[1], 'of', ...segmentStem(of[2])];
  for (const word of NEWS_WORDS) {
    const stem = label.slice(0, -word.length);
    if (!label.endsWith(word) || (stem.length < STEM_MIN && !INITIALS.test(stem))) continue;
    const words = word.length > 'news'.length && word.endsWith('news') ? [word.slice(0, -4), 'news'] : [word];
    return [...segmentStem(stem), ...words];
  }
  return null;
}

function segmentStem(stem: string): string[] {
  const lead = LEADING_WORDS.find((word) => stem.startsWith(word) && stem.length >= word.length + STEM_MIN);
  if (lead !== undefined) return [lead, ...segmentStem(stem.slice(lead.length))];
  const place = PLACES.find((name) => name.replaceAll(' ', '') === stem);
  return place === undefined ? [stem] : place.split(' ');
}

function isNewsWord(word: string): boolean {
  return NEWS_WORDS.some((one) => one === word);
}

/** Whether the last word of a phrase is a news word: "Harbor News Now", "harborTimes". */
export function hasNewsWord(phrase: string): boolean {
  const words = phrase
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[\s.-]+/);
  return words.some(isNewsWord);
}

function capitalize(word: string): string {
  if (INITIALS.test(word)) return word.toUpperCase();
  return word === 'of' ? word : word.charAt(0).toUpperCase() + word.slice(1);
}
