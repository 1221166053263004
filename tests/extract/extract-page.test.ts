import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractPage } from '../../src/extract/extract-page.ts';
import { pageOf } from './page-of.ts';

/** Each quote as `KIND speaker | cue | words`, parts joined by ` + `. */
function quotesOf(text: string): string[] {
  const { mentions, quotes } = extractPage(pageOf(text));
  return quotes.map((q) => {
    const speaker = q.speaker.mention === null ? '–' : mentions[q.speaker.mention]?.text;
    const words = q.parts.map((p) => text.slice(p.start, p.end)).join(' + ');
    return `${q.kind} ${speaker} | ${q.cue?.text ?? '–'} | ${words}`;
  });
}

describe('direct quotes', () => {
  it.each([
    ['cue after', '"We lost the bridge," Mr Odal said.', ['DIRECT Odal | said | We lost the bridge,']],
    [
      'inverted cue',
      '“We lost the bridge,” said Mara Odal, who runs the port.',
      ['DIRECT Mara Odal | said | We lost the bridge,'],
    ],
    [
      'cue before',
      'Mara Odal said, “We lost the bridge.”',
      ['DIRECT Mara Odal | said | We lost the bridge.'],
    ],
    [
      'after a colon',
      'Mara Odal added: “We lost the bridge.”',
      ['DIRECT Mara Odal | added | We lost the bridge.'],
    ],
    [
      'after “that”',
      'Mara Odal said that "we lost the bridge".',
      ['DIRECT Mara Odal | said | we lost the bridge'],
    ],
    [
      'split by its cue',
      '“We lost,” Odal said, “the bridge.”',
      ['DIRECT Odal | said | We lost, + the bridge.'],
    ],
    [
      'going on in the next sentence',
      '“We lost,” Odal said. “It was bad.”',
      ['DIRECT Odal | said | We lost, + It was bad.'],
    ],
    [
      'a new cue right after',
      '“We lost.” He added, “It was bad.”',
      ['DIRECT – | – | We lost.', 'DIRECT He | added | It was bad.'],
    ],
    [
      'question with its tag',
      '“Who lost?” the mayor asked on Monday.',
      ['DIRECT the mayor | asked | Who lost?'],
    ],
    [
      'asked whether',
      'Asked whether they lost, Odal said, “No, we did not.”',
      ['DIRECT Odal | said | No, we did not.'],
    ],
    [
      'subject left out',
      'Odal said it was over and added, “We lost.”',
      ['INDIRECT Odal | said | it was over', 'DIRECT Odal | added | We lost.'],
    ],
    ['signed', '“We lost the bridge.” — Mara Odal', ['DIRECT Mara Odal | — | We lost the bridge.']],
    [
      'single marks in a headline',
      'headline|Odal: ‘We lost the bridge’',
      ['DIRECT Odal | : | We lost the bridge'],
    ],
  ])('%s', (_, text, expected) => {
    expect(quotesOf(text)).toEqual(expected);
  });

  it('goes on in the next paragraph, with the same speaker', () => {
    const { quotes, mentions } = extractPage(
      pageOf('“We lost the bridge,” Odal said.\n“We will build it again.”'),
    );
    expect(quotes).toHaveLength(2);
    expect(quotes[1]).toMatchObject({ continues: 0, cue: null, rule: 'continuation' });
    expect(mentions[quotes[1]?.speaker.mention ?? -1]?.text).toBe('Odal');
  });

  it('takes who a colon at the end of the paragraph before gives the word to', () => {
    expect(quotesOf('Mara Odal went on to say:\n“We lost the bridge.”')).toEqual([
      'DIRECT Mara Odal | went on to say | We lost the bridge.',
    ]);
  });
});

describe('mixed quotes', () => {
  it.each([
    [
      'clause with quoted words',
      'Odal said the talks were “a farce from the start”.',
      ['MIXED Odal | said | the talks were “a farce from the start”'],
    ],
    [
      'quoted and plain clause',
      'He said “we are not there” and that it would take years.',
      ['MIXED He | said | “we are not there” and that it would take years'],
    ],
    [
      'fronted',
      'Leaving is wrong, “as hard as it is,” Odal said.',
      ['MIXED Odal | said | Leaving is wrong, “as hard as it is,”'],
    ],
    ['named so', 'Odal called the plan “reckless”.', ['MIXED Odal | called | the plan “reckless”']],
    [
      'up to the place it was posted',
      'Odal hailed “GREAT NEWS” in a post on Facebook.',
      ['DIRECT Odal | hailed | GREAT NEWS'],
    ],
  ])('%s', (_, text, expected) => {
    expect(quotesOf(text)).toEqual(expected);
  });
});

describe('indirect quotes', () => {
  it.each([
    [
      'with that',
      'Mara Odal said that the bridge was lost.',
      ['INDIRECT Mara Odal | said | the bridge was lost'],
    ],
    ['without that', 'Mr Odal said the bridge was lost.', ['INDIRECT Odal | said | the bridge was lost']],
    [
      'date between',
      'Odal said Sunday (May 4, 2025) that the bridge was lost.',
      ['INDIRECT Odal | said | the bridge was lost'],
    ],
    [
      'fronted',
      'The bridge was lost on Sunday, Odal said.',
      ['INDIRECT Odal | said | The bridge was lost on Sunday'],
    ],
    [
      'according to, after',
      'The bridge was lost, according to Mara Odal.',
      ['INDIRECT Mara Odal | according to | The bridge was lost'],
    ],
    [
      'according to, before',
      'According to Mara Odal, the bridge was lost.',
      ['INDIRECT Mara Odal | According to | the bridge was lost'],
    ],
    [
      'participle',
      'Odal defended the plan, saying the bridge was old.',
      ['INDIRECT Odal | saying | the bridge was old'],
    ],
    [
      'coordinated after a speech act',
      'Odal thanked the town for its help, but said the bridge was lost.',
      ['INDIRECT Odal | said | the bridge was lost'],
    ],
    [
      'relative clause before the cue',
      'Odal, who saw the fire on Friday, said the bridge was lost.',
      ['INDIRECT Odal | said | the bridge was lost'],
    ],
    [
      'described as',
      'He described it as the first fire that he had seen.',
      ['INDIRECT He | described | the first fire that he had seen'],
    ],
    [
      'headline',
      'headline|Bridge Was Lost in Fire, Odal Says',
      ['INDIRECT Odal | Says | Bridge Was Lost in Fire'],
    ],
  ])('%s', (_, text, expected) => {
    expect(quotesOf(text)).toEqual(expected);
  });

  it('keeps both levels of nested attribution', () => {
    const text = 'He added that Norland said that the bridge was lost.';
    const { quotes } = extractPage(pageOf(text));
    expect(quotes.map((q) => [text.slice(q.start, q.end), q.nestedIn])).toEqual([
      ['Norland said that the bridge was lost', null],
      ['the bridge was lost', 0],
    ]);
  });

  it('finds a report inside direct speech', () => {
    const { quotes } = extractPage(pageOf('“Norland says the bridge is lost,” Odal said.'));
    expect(quotes.map((q) => [q.kind, q.nestedIn])).toEqual([
      ['DIRECT', null],
      ['INDIRECT', 0],
    ]);
  });
});

describe('speakers', () => {
  it.each([
    [
      'participial phrase with another name',
      'Ida Holm, speaking at a rally in Norvik with Mayor Per Lund, said that it was over.',
      'Ida Holm',
    ],
    [
      'aside of somebody else',
      'Ida Holm insisted there would be “more cuts” as Mr Lund warned before the vote.',
      'Ida Holm',
    ],
    ['title with a preposition', 'Secretary of State Ida Holm said it was over.', 'Ida Holm'],
    ['addressee between', 'Ida Holm told reporters that it was over.', 'Ida Holm'],
    [
      'object of an earlier verb',
      'While Per Lund was away, Ida Holm stayed, saying it was over.',
      'Ida Holm',
    ],
  ])('%s', (_, text, expected) => {
    const { mentions, quotes } = extractPage(pageOf(text));
    expect(mentions[quotes[0]?.speaker.mention ?? -1]?.text).toBe(expected);
  });

  it('leaves a quote without a source unattributed', () => {
    expect(quotesOf('“We lost the bridge and the road.”')).toEqual([
      'DIRECT – | – | We lost the bridge and the road.',
    ]);
  });
});

describe('no quotes', () => {
  it.each([
    ['scare quotes', 'The so-called “reform” cost the town a bridge.'],
    ['title of a work', 'She wrote the novel “The Long Night” in a year.'],
    ['speech act', 'Odal thanked the town for its help.'],
    ['agreement', 'The two sides agreed to “robust” terms.'],
    ['contractions', "The voters' bridge wasn't the states' to lose."],
  ])('%s', (_, text) => {
    expect(quotesOf(text)).toEqual([]);
  });

  it.each(['caption', 'credit', 'commentary', 'related', 'furniture'])('none in %s', (kind) => {
    expect(quotesOf(`${kind}|“We lost the bridge,” Mara Odal said.`)).toEqual([]);
  });
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    ...['"', '“', '”', "'", '‘', '’', '«', '»', ' ', '\n', '.', ',', ':', '?', '—', '(', ')'],
    ...[
      ' said ',
      ' he ',
      'Odal',
      ' that ',
      ' and ',
      ' according to ',
      ' who ',
      'told',
      ' the ',
      ' bridge',
      '\u{1F600}',
      '\uD800',
    ],
  );

  it('never throws, and every span is a slice inside a news section', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 80 }), (words) => {
        const page = pageOf(words.join(''), '2025-05-04T12:00:00.000Z');
        const { mentions, quotes } = extractPage(page);
        for (const quote of quotes) {
          expect(page.sections.some((s) => s.start <= quote.start && quote.end <= s.end)).toBe(true);
          for (const span of [...quote.parts, ...quote.quoted])
            expect(span.end).toBeGreaterThanOrEqual(span.start);
          for (const part of quote.parts) {
            expect(part.start).toBeGreaterThanOrEqual(quote.start);
            expect(part.end).toBeLessThanOrEqual(quote.end);
          }
          if (quote.cue) expect(page.text.slice(quote.cue.start, quote.cue.end)).toBe(quote.cue.text);
          if (quote.speaker.mention !== null) expect(mentions[quote.speaker.mention]).toBeDefined();
        }
      }),
      { numRuns: 300 },
    );
  });
});
