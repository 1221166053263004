/** A news agency whose texts other outlets print, its domain, and how outlets credit it. */
interface Agency {
  readonly name: string;
  readonly domain: string;
  /** Matches the agency alone, as a byline or dateline gives it ("Associated Press", "AP"). */
  readonly credit: RegExp;
}

const AGENCIES: readonly Agency[] = [
  { name: 'Associated Press', domain: 'apnews.com', credit: /\b(?:AP|(?:The )?Associated Press)\b/ },
  { name: 'Reuters', domain: 'reuters.com', credit: /\b(?:Thomson )?R(?:euters|EUTERS)\b/ },
  { name: 'Agence France-Presse', domain: 'afp.com', credit: /\b(?:AFP|Agence France-Presse)\b/ },
  { name: 'Bloomberg', domain: 'bloomberg.com', credit: /\bBloomberg(?: News)?\b/ },
  { name: 'PA Media', domain: 'pa.media', credit: /\b(?:PA Media|Press Association|PA)\b/ },
  { name: 'United Press International', domain: 'upi.com', credit: /\b(?:UPI|United Press International)\b/ },
  { name: 'Deutsche Presse-Agentur', domain: 'dpa.com', credit: /\b(?:dpa|DPA|Deutsche Presse-Agentur)\b/ },
  { name: 'Xinhua', domain: 'xinhuanet.com', credit: /\b(?:Xinhua|XINHUA)\b/ },
  { name: 'TASS', domain: 'tass.com', credit: /\b(?:TASS|Tass)\b/ },
  { name: 'Kyodo News', domain: 'kyodonews.net', credit: /\bKyodo\b/ },
  { name: 'Press Trust of India', domain: 'ptinews.com', credit: /\b(?:PTI|Press Trust of India)\b/ },
  { name: 'The Canadian Press', domain: 'thecanadianpress.com', credit: /\b(?:The )?Canadian Press\b/ },
];

/** Where the article says whose text it is. */
export interface WireCredit {
  readonly agency: string;
  readonly domain: string;
  /** The words that say so ("NEW YORK (AP) —"). */
  readonly evidence: string;
}

const AGENCY_DOMAINS = new Set(AGENCIES.map(({ domain }) => domain));

/** Whether a domain is a news agency's own. */
export const isAgencyOutlet = (domain: string | null): boolean =>
  domain !== null && AGENCY_DOMAINS.has(domain);

/** "LONDON (Reuters) -", "WASHINGTON, Aug 17 (AP) —": a place in capitals and the agency in round brackets. */
const DATELINE = /^\s*\p{Lu}[\p{Lu} .,'’-]{1,40}[^()\n]{0,30}\(([^()\n]{2,40})\)\s*[-–—:]/u;
/** "Copyright 2016 The Associated Press. All rights reserved.", "© 2025 Reuters" */
const COPYRIGHT = /(?:©|\(c\)|copyright)[^\n]{0,80}/i;
const LINES_TO_READ = 3;
const MAX_CREDIT = 200;

/**
 * The agency that an article credits for its text, or null: in its byline, in the dateline of its first lines, in
 * a copyright line among its last, or in a line that says whose text it is. A photo credit is none, so credits of
 * pictures must not be passed. Linear.
 *
 * @param bylines as the page gives them ("By JANE DOE, Associated Press")
 * @param body body sections only
 * @param credits lines that say who worked on the text or whose it is, as the page has them
 */
export function findWireCredit(
  bylines: readonly string[],
  body: string,
  credits: readonly string[] = [],
): WireCredit | null {
  for (const byline of bylines) {
    const credit = agencyIn(byline, byline);
    if (credit) return credit;
  }
  const lines = body.split('\n').filter((line) => line.trim() !== '');
  for (const line of lines.slice(0, LINES_TO_READ)) {
    const dateline = DATELINE.exec(line);
    const credit = dateline && agencyIn(dateline[1] ?? '', dateline[0].trim());
    if (credit) return credit;
  }
  for (const line of [...lines.slice(-LINES_TO_READ), ...credits]) {
    const copyright = COPYRIGHT.exec(line);
    const credit = copyright && agencyIn(copyright[0], copyright[0].trim());
    if (credit) return credit;
  }
  for (const line of credits) {
    const credit = agencyIn(line.slice(0, MAX_CREDIT), line.slice(0, MAX_CREDIT));
    if (credit) return credit;
  }
  return null;
}

function agencyIn(text: string, evidence: string): WireCredit | null {
  const agency = AGENCIES.find(({ credit }) => credit.test(text));
  return agency ? { agency: agency.name, domain: agency.domain, evidence } : null;
}
