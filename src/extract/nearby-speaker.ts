import { mainSubject } from './main-subject.ts';
import type { Mention } from './mention.ts';
import { fromPhrase, type Subject } from './phrase-subject.ts';
import type { Report } from './report.ts';
import type { Sentence, Unit } from './sentence-units.ts';

/** Units between a person's name and the cue, at most. */
const FARTHEST = 30;

/**
 * Who most likely says a quote whose cue shows no subject: the person named last before the cue (`Gov. Roe (D-OH), said`),
 * or, where the cue opens its sentence (`Adding, “…”`), whom the sentence before is about. Null where neither is there.
 */
export function nearbySpeaker(
  sentence: Sentence,
  { cue, how, side }: Report,
  previous: Sentence | null,
  mentions: readonly Mention[],
): Subject | null {
  if (cue === null || side !== 'after' || how !== 'quote') return null;
  const { units } = sentence;
  const at = units.findIndex((u) => u.start >= cue.start);
  if (at === 0) return previous && mainSubject(previous.units, mentions, previous.units.length);
  for (let i = at - 1; i >= 0 && i >= at - FARTHEST; i--) {
    const phrase = personAt(units, mentions, i);
    if (phrase === null) continue;
    if (units[phrase.from - 1]?.pos !== 'ADP') return fromPhrase(units, mentions, phrase, 'across-insertion');
    i = phrase.from;
  }
  return null;
}

/** The units of the person's name that ends at `i`, its possessor aside; null for other words. */
function personAt(
  units: readonly Unit[],
  mentions: readonly Mention[],
  i: number,
): { readonly from: number; readonly to: number } | null {
  const index = units[i]?.mention ?? -1;
  const mention = mentions[index];
  if (mention?.kind !== 'name' || mention.type !== 'person' || /^'s?$/.test(units[i + 1]?.word ?? ''))
    return null;
  let from = i;
  const reaches = (unit: Unit | undefined) =>
    unit !== undefined && (unit.mention === index || unit.start >= mention.full.start);
  while (reaches(units[from - 1])) from--;
  return { from, to: i + 1 };
}
