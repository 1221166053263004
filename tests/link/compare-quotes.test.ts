import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareQuotes } from '../../src/link/compare-quotes.ts';
import type { LinkableQuote } from '../../src/link/utterance.ts';
import { daysLater, preparedQuote } from './quotes.ts';

const BRIDGE = 'We will rebuild the harbor bridge before winter, and nobody will pay a toll to cross it.';

type Changes = Partial<LinkableQuote>;
const other: Changes = { speaker: 'person:2' };
const unknown: Changes = { speaker: null };
const indirect: Changes = { kind: 'INDIRECT' };
const later = (days: number): Changes => ({ publishedAt: daysLater(days) });

describe('compareQuotes: the same utterance', () => {
  it.each<[string, string, string, string, Changes]>([
    [
      'print differs',
      'exact',
      BRIDGE,
      '“we’ll rebuild the Harbor Bridge before winter – and nobody will pay a toll to cross it”',
      {},
    ],
    ['short extract', 'truncated', BRIDGE, 'rebuild the harbor bridge', {}],
    ['short extract weeks later', 'truncated', BRIDGE, 'nobody will pay a toll', later(40)],
    ['short phrase of rare words', 'exact', 'utterly reckless', 'utterly reckless.', later(30)],
    [
      'left-out middle',
      'truncated',
      BRIDGE,
      'We will rebuild the harbor bridge … and nobody will pay a toll',
      {},
    ],
    [
      'inserted name',
      'exact',
      'She kept no ledger, but it is being audited.',
      'She kept no ledger, but it [the fund] is being audited.',
      {},
    ],
    ['a word exchanged', 'altered', BRIDGE, BRIDGE.replace('before winter', 'before summer'), {}],
    [
      'order swapped',
      'altered',
      'It puts millers and bakers of the valley out of business.',
      'It puts bakers and millers of the valley out of business.',
      {},
    ],
    [
      'an inflection corrected',
      'altered',
      'an utterly reckless gamble with savings',
      'an utter reckless gamble with savings',
      {},
    ],
    [
      'two parts of one statement',
      'overlapping',
      `The council has dithered for years over stones and girders while merchants moved away. ${BRIDGE}`,
      `${BRIDGE} Ferries are no answer to a flood, and sandbags never stopped a river in April.`,
      {},
    ],
    ['speaker unresolved on one side', 'exact', BRIDGE, BRIDGE, unknown],
    [
      'an agency and its head',
      'exact',
      BRIDGE,
      BRIDGE,
      { speaker: 'organization:7', speakerNames: ['Harbor Board'] },
    ],
    ['two forms of a name', 'exact', BRIDGE, BRIDGE, { speaker: 'person:2', speakerNames: ['Lind'] }],
    [
      'a description on one side',
      'truncated',
      BRIDGE,
      'nobody will pay a toll',
      { ...unknown, mentionKind: 'nominal' },
    ],
    ['no date on one side', 'truncated', BRIDGE, 'rebuild the harbor bridge', { publishedAt: null }],
  ])('%s: %s', (_, rule, a, b, changes) => {
    const speaker = { speakerNames: ['Ada Lind'], speakerRoles: ['Harbor Board director'] };
    const comparison = compareQuotes(
      preparedQuote(a, speaker),
      preparedQuote(b, { speakerNames: ['Ada Lind'], ...changes }),
    );
    expect(comparison).toMatchObject({ same: true, rule });
  });

  it('joins a fragment that an outlet weaves into its own sentence with another', () => {
    const woven = preparedQuote(
      'the goal was not to “mend every harbor gate” but to “paint the ferries green”',
      {
        kind: 'MIXED',
        quoted: ['mend every harbor gate', 'paint the ferries green'],
      },
    );
    const whole = preparedQuote('We will not mend every harbor gate this year, I am sorry to say.');
    expect(compareQuotes(woven, whole)).toMatchObject({ same: true, rule: 'overlapping' });
  });

  it.each([
    [
      'he would send up to 4,000 masons to the valley to mend the dam',
      'he would consider sending up to 4,000 masons to mend the valley dam before spring',
    ],
    [
      'the ferry union turned down the harbor offer',
      'the ferry union had turned down an offer for the harbor',
    ],
  ])('joins reports of one statement in other words: %s', (a, b) => {
    const comparison = compareQuotes(preparedQuote(a, indirect), preparedQuote(b, indirect));
    expect(comparison).toMatchObject({ same: true, rule: 'paraphrased' });
  });

  it('joins two indirect reports in nearly the same words', () => {
    const a = preparedQuote('it was the first time she had seen the harbor frozen', indirect);
    const b = preparedQuote('it was the first time Ms Lind had seen the harbor frozen', indirect);
    expect(compareQuotes(a, b)).toMatchObject({ same: true, rule: 'paraphrased' });
  });

  it('scores a half-known speaker lower, and says which words are shared', () => {
    const known = compareQuotes(
      preparedQuote(BRIDGE),
      preparedQuote('rebuild the harbor bridge before winter'),
    );
    const half = compareQuotes(
      preparedQuote(BRIDGE),
      preparedQuote('rebuild the harbor bridge before winter', unknown),
    );
    expect(half.score).toBeLessThan(known.score);
    expect(known.evidence).toMatchObject({
      words: 'rebuild the harbor bridge before winter',
      sharedWords: 6,
    });
  });
});

describe('compareQuotes: not the same', () => {
  it.each<[string, string, string, string, Changes]>([
    ['another speaker', 'other-speaker', BRIDGE, BRIDGE, other],
    [
      'a body and somebody else',
      'other-speaker',
      BRIDGE,
      BRIDGE,
      { speaker: 'organization:7', speakerNames: ['Mill Guild'] },
    ],
    [
      'an unresolved name',
      'other-speaker',
      BRIDGE,
      BRIDGE,
      { ...unknown, speakerNames: ['Bo Marsh'], mentionKind: 'name' },
    ],
    [
      'a slogan on another day',
      'other-occasion',
      `Thank you. ${BRIDGE} Let us make the city great again!`,
      'make the city great again',
      later(20),
    ],
    [
      'a passage that two speeches share',
      'other-occasion',
      `Friends, ${BRIDGE} Our schools come next.`,
      `Neighbors of the north, ${BRIDGE} Hospitals can wait no longer, believe me.`,
      later(90),
    ],
    [
      'a phrase of small words',
      'too-little-shared',
      'At the end of the day we lost.',
      'He sat there at the end of the day.',
      {},
    ],
    [
      'a phrase with no known speaker',
      'too-little-shared',
      'the race is in the home stretch',
      'in the home stretch',
      unknown,
    ],
    [
      'only a name is shared',
      'other-occasion',
      'We need Ada Lind in the council, not in the past.',
      'the words “Ada Lind”',
      {},
    ],
    ['nothing is shared', 'too-little-shared', BRIDGE, 'Ferries are no answer to a flood.', {}],
    ['no words', 'too-little-shared', '…', '…', {}],
  ])('%s: %s', (_, rule, a, b, changes) => {
    const isPhrase = changes.speaker === null && changes.mentionKind === undefined;
    const first = preparedQuote(a, isPhrase ? changes : { speakerNames: ['Ada Lind'] });
    expect(compareQuotes(first, preparedQuote(b, changes))).toMatchObject({ same: false, rule, score: 0 });
  });

  it.each([
    [
      'a number differs',
      'the dam would cost 40 million crowns to repair',
      'the dam would cost 60 million crowns to repair',
    ],
    [
      'a negation differs',
      'the dam would hold through the winter floods',
      'the dam would not hold through the winter floods',
    ],
    [
      'the topic alone is shared',
      'the dam needs repair',
      'repair of the dam by the valley council was overdue when the flood came',
    ],
  ])('keeps indirect reports apart where %s', (_, a, b) => {
    expect(compareQuotes(preparedQuote(a, indirect), preparedQuote(b, indirect)).same).toBe(false);
  });
});

describe('compareQuotes: any two quotes', () => {
  const word = fc.constantFrom(
    'we',
    'will',
    'rebuild',
    'the',
    'harbor',
    'bridge',
    'toll',
    'Not',
    '40',
    'Lind’s',
    '…',
  );
  const quote = fc.record({
    text: fc.oneof(
      fc.array(word, { maxLength: 14 }).map((words) => words.join(' ')),
      fc.string({ unit: 'grapheme' }),
    ),
    speaker: fc.constantFrom('person:1', 'person:2', 'organization:1', null),
    kind: fc.constantFrom('DIRECT', 'MIXED', 'INDIRECT'),
    publishedAt: fc.constantFrom(daysLater(0), daysLater(5), daysLater(100), 'soon', null),
  });

  it('are compared the same either way round', () => {
    fc.assert(
      fc.property(quote, quote, (one, two) => {
        const [a, b] = [preparedQuote(one.text, one as Changes), preparedQuote(two.text, two as Changes)];
        expect(compareQuotes(a, b)).toEqual(compareQuotes(b, a));
      }),
      { numRuns: 500 },
    );
  });

  it('get a score from 0 to 1, above 0 only when the same', () => {
    fc.assert(
      fc.property(quote, quote, (one, two) => {
        const { same, score } = compareQuotes(
          preparedQuote(one.text, one as Changes),
          preparedQuote(two.text, two as Changes),
        );
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(score > 0).toBe(same);
      }),
    );
  });

  it('end, however long they are', () => {
    const [a, b] = ['so we go ', 'we go so '].map((unit) => preparedQuote(unit.repeat(40_000)));
    if (a && b) expect(compareQuotes(a, b).rule).toBeDefined();
  });
});
