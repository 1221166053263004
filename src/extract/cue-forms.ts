import type { Complement } from './cue-verbs.ts';

/** Forms that are verbs whatever the tagger thinks of them (headlines capitalize them). */
export const ALWAYS_VERBS: ReadonlyMap<string, string> = new Map([
  ['said', 'say'],
  ['shot', 'shoot'],
  ['went', 'go'],
  ['says', 'say'],
  ['saying', 'say'],
  ['told', 'tell'],
  ['tells', 'tell'],
  ['telling', 'tell'],
  ['wrote', 'write'],
  ['writes', 'write'],
  ['tweeted', 'tweet'],
  ['tweets', 'tweet'],
  ['asked', 'ask'],
  ['added', 'add'],
  ['adds', 'add'],
  ['insists', 'insist'],
  ['argues', 'argue'],
  ['claims', 'claim'],
  ['claimed', 'claim'],
]);

interface PhrasalCue {
  /** The words that follow the head. */
  readonly next: readonly string[];
  readonly takes: readonly Complement[];
}

/** "put it", "shot back", "made it clear": heads that report only together with the words after them. */
const PHRASAL_CUES: ReadonlyMap<string, readonly PhrasalCue[]> = new Map([
  ['put', [{ next: ['it'], takes: ['quote'] }]],
  ['point', [{ next: ['out'], takes: ['clause', 'that', 'quote'] }]],
  ['shoot', [{ next: ['back'], takes: ['quote', 'that'] }]],
  // `“So,” he went on.`
  ['go', [{ next: ['on'], takes: ['quote'] }]],
  ['fire', [{ next: ['back'], takes: ['quote', 'that'] }]],
  ['chime', [{ next: ['in'], takes: ['quote'] }]],
  ['cry', [{ next: ['out'], takes: ['quote'] }]],
  [
    'make',
    [
      { next: ['clear'], takes: ['that'] },
      { next: ['it', 'clear'], takes: ['that'] },
    ],
  ],
  ['let', [{ next: ['it', 'be', 'known'], takes: ['that'] }]],
  ['find', [{ next: ['out'], takes: ['that'] }]],
]);

/** The phrasal cue that the verb at `i` heads, or undefined. */
export function phrasalCue(
  units: readonly { readonly word: string }[],
  i: number,
  lemma: string,
): PhrasalCue | undefined {
  return PHRASAL_CUES.get(lemma)?.find((p) => p.next.every((word, n) => units[i + 1 + n]?.word === word));
}
