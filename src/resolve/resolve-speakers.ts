import type { ExtractedQuote } from '../extract/quote.ts';
import type { PlacedMention } from './document-view.ts';
import type { SpeakerResolution } from './entity.ts';

/** What a mention refers to, for those that are no plain name of an entity. */
export interface MentionLink {
  readonly entity: number | null;
  /** True where the text names nobody for it. */
  readonly unnamed?: boolean;
  readonly candidates: readonly number[];
  readonly rule: string;
  readonly score: number;
}

const none = (status: 'UNNAMED' | 'UNRESOLVED', rule: string, score: number): SpeakerResolution => ({
  status,
  entity: null,
  candidates: [],
  rule,
  score,
});

function fromLink(link: MentionLink): SpeakerResolution {
  const { entity, unnamed, candidates, rule, score } = link;
  if (entity !== null) return { status: 'RESOLVED', entity, candidates: [], rule, score };
  if (unnamed) return none('UNNAMED', rule, score);
  return candidates.length > 1
    ? { status: 'AMBIGUOUS', entity: null, candidates, rule, score }
    : none('UNRESOLVED', rule, score);
}

/**
 * The speaker of each quote: the entity of its mention; that of the quote it goes on from; else unnamed for a
 * noun phrase, ambiguous between equal candidates, or unresolved. Never a guess.
 */
export function resolveSpeakers(
  quotes: readonly ExtractedQuote[],
  placed: readonly PlacedMention[],
  linkOf: (mention: number) => MentionLink | null,
): SpeakerResolution[] {
  const speakers: SpeakerResolution[] = [];
  for (const [i, quote] of quotes.entries()) {
    const before = quote.continues !== null && quote.continues < i ? speakers[quote.continues] : undefined;
    if (before && quote.speaker.mention === null) {
      speakers.push({ ...before, rule: `continues: ${before.rule}`, score: before.score * 0.95 });
      continue;
    }
    const index = quote.speaker.mention;
    const mention = index === null ? undefined : placed[index]?.mention;
    if (index === null || !mention) {
      speakers.push(none('UNRESOLVED', 'no mention', 0.5));
      continue;
    }
    const link = linkOf(index);
    if (link) speakers.push(fromLink(link));
    else if (mention.kind === 'nominal') speakers.push(none('UNNAMED', 'noun phrase', mention.score));
    else
      speakers.push(
        none(
          'UNRESOLVED',
          mention.kind === 'pronoun' ? 'pronoun without a referent' : 'name of unknown type',
          0.5,
        ),
      );
  }
  return speakers;
}
