import type { Span } from '../page/span.ts';
import { findVenue } from './find-venue.ts';
import type { Mention } from './mention.ts';
import type { VenueMention } from './quote.ts';
import type { DraftQuote } from './read-drafts.ts';
import { findSaidOn } from './said-on.ts';

/** Where and when something was said, as its own sentence tells. */
export interface Circumstances {
  readonly venue: VenueMention | null;
  readonly saidOn: string | null;
}

const NOWHERE: Circumstances = { venue: null, saidOn: null };

/**
 * Finds venue and day for each draft, in the words of its sentence that are not themselves reported. Quotes that share
 * their subject with the cue before share its venue; "He added that …" keeps the venue of the sentence before.
 */
export function findCircumstances(
  text: string,
  mentions: readonly Mention[],
  drafts: readonly DraftQuote[],
  published: number | null,
): Circumstances[] {
  const found: Circumstances[] = [];
  for (let from = 0; from < drafts.length; ) {
    let to = from + 1;
    while (to < drafts.length && drafts[to]?.sentence === drafts[from]?.sentence) to++;
    const group = drafts.slice(from, to);
    const own = inSentence(text, mentions, group, published);
    const first = group[0];
    const before = found[found.length - 1];
    const carried = first && before && goesOnThere(first, drafts[from - 1]) ? before.venue : null;
    found.push(...own.map((c, i) => (i === 0 && c.venue === null ? { ...c, venue: carried } : c)));
    from = to;
  }
  return found;
}

function goesOnThere(draft: DraftQuote, before: DraftQuote | undefined): boolean {
  return (
    before !== undefined &&
    before.paragraph === draft.paragraph &&
    draft.cue?.lemma === 'add' &&
    draft.subject !== null
  );
}

function inSentence(
  text: string,
  mentions: readonly Mention[],
  group: readonly DraftQuote[],
  published: number | null,
): Circumstances[] {
  const cued = group.filter((d) => d.cue !== null && d.side !== 'bare');
  const sentence = cued[0]?.sentence;
  if (sentence === undefined) return group.map(() => NOWHERE);
  const venues = new Map<DraftQuote, VenueMention>();
  const days = new Map<DraftQuote, string>();
  for (const gap of gapsOf(sentence, cued)) {
    const venue = findVenue(text, gap, gap.start === sentence.start);
    const owner = ownerOf(cued, venue?.start ?? gap.start);
    if (venue !== null && owner !== undefined && !venues.has(owner)) venues.set(owner, venue);
    const day = findSaidOn(text.slice(gap.start, Math.min(gap.end, gap.start + 400)), published);
    const teller = cued.find((d) => d.cue !== null && d.cue.start >= gap.start && d.cue.end <= gap.end);
    if (day !== null && teller !== undefined) days.set(teller, day);
  }
  let shared: VenueMention | null = null;
  return group.map((draft) => {
    const own: VenueMention | null = venues.get(draft) ?? (sharesVenue(draft, mentions) ? shared : null);
    shared = own;
    return { venue: own, saidOn: days.get(draft) ?? null };
  });
}

/** Two cues of one sentence with one subject, or with a pronoun as the second, tell of one occasion. */
function sharesVenue(draft: DraftQuote, mentions: readonly Mention[]): boolean {
  const { subject } = draft;
  if (subject === null) return false;
  return (
    subject.rule === 'shared-subject' ||
    (subject.mention !== null && mentions[subject.mention]?.kind === 'pronoun')
  );
}

/** The quote to whose cue words at `at` belong: the last cue before them, else the first. */
function ownerOf(drafts: readonly DraftQuote[], at: number): DraftQuote | undefined {
  return drafts.findLast((d) => d.cue !== null && d.cue.start <= at) ?? drafts[0];
}

/** The stretches of the sentence that no quote of it covers. */
function gapsOf(sentence: Span, drafts: readonly DraftQuote[]): Span[] {
  const covered = drafts.flatMap((d) => d.parts).sort((a, b) => a.start - b.start);
  const gaps: Span[] = [];
  let at = sentence.start;
  for (const part of covered) {
    if (part.start > at) gaps.push({ start: at, end: part.start });
    at = Math.max(at, part.end);
  }
  if (sentence.end > at) gaps.push({ start: at, end: sentence.end });
  return gaps;
}
