import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deepLink } from '../../src/graph/deep-link.ts';

const url = 'https://a.example/news';
const long = 'one two three four five six seven eight nine ten eleven twelve thirteen';

/** A quote whose words stand at the start of the text, all of them in quote marks. */
const whole = (text: string) => {
  const span = { start: 0, end: text.length };
  return { url, text, parts: [span], quoted: [span], verbatim: true };
};

const links: [quote: Parameters<typeof deepLink>[0], fragment: string][] = [
  [whole('We will see'), '#:~:text=We%20will%20see'],
  [whole('  We  will\nsee '), '#:~:text=We%20will%20see'],
  [whole(long), '#:~:text=one%20two%20three%20four%20five,nine%20ten%20eleven%20twelve%20thirteen'],
  [whole('Yes, well-known & done'), '#:~:text=Yes%2C%20well%2Dknown%20%26%20done'],
  [whole('Größe 💥'), '#:~:text=Gr%C3%B6%C3%9Fe%20%F0%9F%92%A5'],
  [whole('half \ud800 of one'), '#:~:text=half%20%EF%BF%BD%20of%20one'],
  [whole('   '), ''],
  // "We will," she said, "see": two parts, and what stands between them is not ours to name.
  [
    {
      url,
      text: 'We will, see',
      parts: [
        { start: 10, end: 18 },
        { start: 31, end: 34 },
      ],
      quoted: [],
      verbatim: true,
    },
    '#:~:text=We%20will%2C,see',
  ],
  // A digest keeps the spoken words only: she called it a “good meeting”.
  [
    {
      url,
      text: 'it was a good meeting',
      parts: [{ start: 5, end: 26 }],
      quoted: [{ start: 14, end: 26 }],
      verbatim: false,
    },
    '#:~:text=good%20meeting',
  ],
  [{ url, text: 'it went well', parts: [{ start: 5, end: 17 }], quoted: [], verbatim: false }, ''],
];

test.each(links)('%o → %s', (quote, fragment) => {
  expect(deepLink(quote)).toBe(`${url}${fragment}`);
});

test('an address that has a fragment keeps it', () => {
  expect(deepLink({ ...whole('Yes'), url: `${url}#part` })).toBe(`${url}#part:~:text=Yes`);
});

test('any text makes a valid address', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(URL.canParse(deepLink(whole(text)))).toBe(true);
    }),
  ));
