import { type Credit, statedNames } from './credit.ts';

/** A caption with its credit is a few sentences; longer lines are body. */
const WIDTH = 500;
const CREDIT_WIDTH = 120;

const PICTURE =
  '(?:photo(?:graph)?s?|images?|pictures?|pics?|file photo|video(?: grab)?|illustration|graphic|screengrab)';

/** A line that is a picture's credit and nothing else; group 1 is who. */
const CREDIT_LINES: readonly RegExp[] = [
  // "| Photo Credit: Reuters", "Image credits: Jane Doe/AFP", "Photograph: Jane Doe/AP"
  new RegExp(
    `^[|(\\[]?\\s?${PICTURE}(?: (?:credits?|courtesy|source|by))?\\s?[:|–-]\\s?(.{2,100}?)[)\\]]?$`,
    'i',
  ),
  new RegExp(`^[|(\\[]?\\s?${PICTURE} (?:credit|courtesy|by)s?:? (.{2,100}?)[)\\]]?$`, 'i'),
  // "Image source, Jane Doe/Example Wire"
  /^image source, (.{2,100})$/i,
  // "Credit: Jane Doe/Getty Images"
  /^[|([]?\s?(?:credits?|courtesy)\s?:\s?(.{2,100}?)[)\]]?$/i,
  // "(AP Photo/Jane Doe)", "AFP via Getty Images", "Getty Images"
  /^[([]?(AP Photo\/.{2,60}?|(?:[\p{Lu}][\p{L}. ]{1,40} ?(?:via|\/) ?)?Getty Images)[)\]]?$/u,
];

/** A picture's credit at the end of its caption; group 1 is who. */
const CREDIT_ENDS: readonly RegExp[] = [
  // "… in Harbor Square. | Photo Credit: Reuters", "… Photograph: Jane Doe/AP"
  new RegExp(
    `\\s[|(\\[]?\\s?${PICTURE}(?: (?:credits?|courtesy|source|by))?\\s?:\\s?([^.:]{2,80}?)[)\\]]?$`,
    'i',
  ),
  // "… in Harbor Square. (AP Photo/Jane Doe)", "… [Jane Doe/Example Wire]"
  /\s[([]((?:AP Photo|AFP|Reuters|REUTERS|AP|EPA|PA|PTI|ANI|Getty|Getty Images)\/[^)\]]{2,60}|\p{Lu}[^()[\]/]{1,50}\/\p{Lu}[^)\]]{1,40})[)\]]$/u,
];

/** An agency alone in brackets ends a short caption, "… in Harbor Square. (PTI)", but also a digest's item. */
const AGENCY_END = /\s[([](AFP|Reuters|REUTERS|AP|EPA|PA|PTI|ANI|Getty Images)[)\]]$/;
const AGENCY_WIDTH = 160;

/** A caption by its own words: "FILE - The mayor …", "Pictured: …", "In this photo …", "(L-R)". */
const CAPTION_OPENS =
  /^(?:file(?: photo)?\s?[-–—:]|pictured\s?:|image caption|caption\s?:|in this (?:photo|image|picture)\b|a file (?:photo|image|picture) of\b)|\((?:l[-–]r|from left)\)/i;
/** "The mayor in 2019. File", "The mayor in a file photo", "The mayor (File)". "Rank and file." is none. */
const CAPTION_ENDS =
  /(?:[.|]\s?|\()(?:File|FILE|Handout|Representational image|Image for representation)\)?\.?$|\b[Ff]ile (?:photo|image|picture)\)?\.?$/;

/** A caption's parts: where its credit begins (an offset into the line), and whom it names. */
export interface CreditedCaption extends Credit {
  readonly creditAt: number;
}

/** The names of a line that is a picture's credit and nothing else, or null. */
export function readPhotoCredit(line: string): Credit | null {
  if (line.length > CREDIT_WIDTH) return null;
  for (const pattern of CREDIT_LINES) {
    const who = pattern.exec(line)?.[1];
    const names = who === undefined ? [] : statedNames(line, who.replace(/^AP Photo\//, ''), 0);
    if (names.length > 0) return { names };
  }
  return null;
}

/** A caption that ends with its picture's credit, or null. */
export function readCreditedCaption(line: string): CreditedCaption | null {
  if (line.length > WIDTH) return null;
  const tailAt = Math.max(0, line.length - CREDIT_WIDTH);
  const tail = line.slice(tailAt);
  for (const pattern of line.length > AGENCY_WIDTH ? CREDIT_ENDS : [...CREDIT_ENDS, AGENCY_END]) {
    const match = pattern.exec(tail);
    if (match?.[1] === undefined || tailAt + match.index === 0) continue;
    const who = match[1].replace(/^AP Photo\//, '');
    const creditAt = tailAt + match.index + 1;
    const names = statedNames(line, who, creditAt);
    if (names.length > 0) return { creditAt, names };
  }
  return null;
}

/** Whether a line says of itself that it is a caption. */
export function isCaption(line: string): boolean {
  return line.length <= WIDTH && (CAPTION_OPENS.test(line) || CAPTION_ENDS.test(line));
}
