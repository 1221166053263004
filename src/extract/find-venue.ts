import type { Span } from '../page/span.ts';
import { programmeVenue } from './programme-venue.ts';
import type { VenueMention } from './quote.ts';
import { isTimeWord } from './time-words.ts';
import { alternatives, groupStart, NAME_WORD, venue } from './venue-match.ts';
import { OCCASIONS, SOCIAL_NETWORKS } from './venue-names.ts';

/** "in a post on Truth Social", "on his Truth Social account" */
const ON_SOCIAL = new RegExp(
  `(?:^|[\\s,])(?:on|to|via|over) ((?:(?:his|her|their|its|the) )?(?:[\\p{Ll}]{1,12} )?(${alternatives(SOCIAL_NETWORKS)})(?: (?:account|page|feed|platform|channel))?)(?![\\p{L}\\d])`,
  'u',
);
const ON_X =
  /(?:^|[\s,])(?:on|to) ((?:(?:his|her|their|its) )?(X)(?: (?:account|page|feed))?)(?=[.,;:]|\s|$)/u;
/** "at a joint news conference in Brussels", "in an interview" */
const AT_OCCASION = new RegExp(
  `(?:^|[\\s,])(?:at|during|in|to|after|following|through|via) ((?:a|an|the|his|her|their|another|\\p{L}{1,12}’s) (?:[\\p{Ll}-]{1,14} ){0,3}?(${alternatives(OCCASIONS)})(?: (?:with|on|to) ((?:the )?${NAME_WORD}(?: ${NAME_WORD}){0,3}))?(?: in (${NAME_WORD}(?: ${NAME_WORD}){0,2}))?)(?![\\p{L}\\d])`,
  'u',
);
/** "In Brussels, he said" */
const IN_PLACE = new RegExp(
  `^(?:But |And |Earlier |Speaking )?[Ii]n ((${NAME_WORD}(?: ${NAME_WORD}){0,2})),`,
  'u',
);
/** A stretch of a sentence longer than this is read only so far: a venue stands next to its cue. */
const REACH = 300;

/** Finds where something was said in a stretch of a cue's sentence; `opening` when it begins the sentence. */
export function findVenue(text: string, within: Span, opening: boolean): VenueMention | null {
  const stretch = text.slice(within.start, Math.min(within.end, within.start + REACH));
  return (
    programmeVenue(stretch, within.start) ??
    socialVenue(stretch, within.start) ??
    occasionVenue(stretch, within.start) ??
    (opening ? placeVenue(stretch, within.start) : null)
  );
}

function socialVenue(stretch: string, base: number): VenueMention | null {
  const match = ON_SOCIAL.exec(stretch) ?? ON_X.exec(stretch);
  if (!match) return null;
  const network = match[2] ?? '';
  return venue(groupStart(match, base), match[1] ?? '', [network], network, null);
}

function occasionVenue(stretch: string, base: number): VenueMention | null {
  const match = AT_OCCASION.exec(stretch);
  if (!match) return null;
  const [, words = '', occasion = '', , place] = match;
  return venue(groupStart(match, base), words, [occasion, place ?? null], null, null);
}

function placeVenue(stretch: string, base: number): VenueMention | null {
  const match = IN_PLACE.exec(stretch);
  if (!match || isTimeWord((match[2] ?? '').toLowerCase())) return null;
  return venue(groupStart(match, base), match[1] ?? '', [match[2] ?? ''], null, null);
}
