import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMentions } from '../../src/extract/find-mentions.ts';
import type { Mention } from '../../src/extract/mention.ts';
import { pageOf } from './page-of.ts';

function mentionsOf(text: string): Mention[] {
  const page = pageOf(text);
  return findMentions(page.text, page.sections);
}

const names = (text: string): string[] =>
  mentionsOf(text).flatMap((m) => (m.kind === 'name' ? [`${m.type} ${m.text}`] : []));
const nominals = (text: string): string[] =>
  mentionsOf(text).flatMap((m) => (m.kind === 'nominal' ? [`${m.type} ${m.text}`] : []));
const pronouns = (text: string): string[] =>
  mentionsOf(text).flatMap((m) => (m.kind === 'pronoun' ? [`${m.gender} ${m.text}`] : []));

describe('person names', () => {
  it.each([
    ['Martha Quist said she agreed.', ['person Martha Quist']],
    ['It was, Martha Quist’s aide said, late.', ['person Martha Quist']],
    ['Mr. Quist left.', ['person Quist']],
    ['The talks bored Zorin Valtak, a diplomat.', ['person Zorin Valtak']],
    [
      'Ursula von der Quist spoke with Abdel al-Zorri and Omar bin Quist.',
      ['person Ursula von der Quist', 'person Abdel al-Zorri', 'person Omar bin Quist'],
    ],
    [
      "Patrick O'Zorke, Mary-Ann Quist-Roe and J. R. Roe Jr. met again last week.",
      ["person Patrick O'Zorke", 'person Mary-Ann Quist-Roe', 'person J. R. Roe Jr.'],
    ],
    ['MARTHA QUIST said it. Martha Quist left.', ['person MARTHA QUIST', 'person Martha Quist']],
    [
      'Martha Quist’s book and Quist‘s house, Quist said.',
      ['person Martha Quist', 'person Quist', 'person Quist'],
    ],
    ['“No,” said Zorblat. Zorblat left.', ['person Zorblat', 'person Zorblat']],
    ['Zorblat repeated his demand. They fear Zorblat.', ['person Zorblat', 'person Zorblat']],
    ['Judge Martha King met Stephen King.', ['person Martha King', 'person Stephen King']],
  ])('finds those of %j', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it('links a surname to the full name that comes later', () => {
    expect(names('Quist smiled.\nThe award went to Martha Quist.')).toEqual([
      'person Quist',
      'person Martha Quist',
    ]);
  });

  it('keeps a surname that is a common word only where it reads as one', () => {
    const text = 'John Green spoke. Green energy is cheap, and green cars too. Many think so, Green said.';
    expect(names(text)).toEqual(['person John Green', 'person Green']);
  });

  it.each([
    'On Monday in March, Officials left. Talks stalled.',
    'They drove from Baton Rouge to San Bernardino.',
    'The Quist Act and the Clean Zorb Act passed on Super Tuesday.',
    'He saw Quist Tower on Zorb Street near Lake Zorb.',
    'She read Article 5 and Chapter 11.',
    'Meanwhile Many Left Early.',
  ])('finds none in %j', (text) => {
    expect(names(text)).toEqual([]);
  });
});

describe('titles', () => {
  const TEXT =
    'headline|Zorland Leader Valtak Says War Will End, Quist Agrees\n' +
    'President Ivor Valtak spoke to Martha Quist. Quist nodded.';

  it('takes in a title only what the body names', () => {
    expect(names(TEXT).slice(0, 2)).toEqual(['person Valtak', 'person Quist']);
  });
});

describe('honorifics and roles', () => {
  const first = (text: string): Mention | undefined =>
    mentionsOf(text).find((m) => m.kind === 'name' && m.type === 'person');

  it.each([
    [
      'Special US envoy Martha Quist said so.',
      'Martha Quist',
      null,
      'Special US envoy',
      'Special US envoy Martha Quist',
    ],
    [
      'Secretary of State Martha Quist left.',
      'Martha Quist',
      null,
      'Secretary of State',
      'Secretary of State Martha Quist',
    ],
    [
      'Former Ohio Gov. Martha Quist left.',
      'Martha Quist',
      null,
      'Former Ohio Gov.',
      'Former Ohio Gov. Martha Quist',
    ],
    ['Then Mr Quist left.', 'Quist', 'Mr', null, 'Mr Quist'],
    ['Then Sir Ivor Quist left.', 'Ivor Quist', 'Sir', null, 'Sir Ivor Quist'],
    [
      'Martha Quist, Valtak’s special envoy, left.',
      'Martha Quist',
      null,
      'Valtak’s special envoy',
      'Martha Quist',
    ],
    [
      'Martha Quist, 42, a lawyer for the bank, left.',
      'Martha Quist',
      null,
      'lawyer for the bank',
      'Martha Quist',
    ],
    [
      'The prime minister, Martha Quist, left.',
      'Martha Quist',
      null,
      'prime minister',
      'prime minister, Martha Quist',
    ],
    [
      'European Commission President Martha Quist left.',
      'Martha Quist',
      null,
      'European Commission President',
      'European Commission President Martha Quist',
    ],
  ])('reads %j', (text, name, honorific, role, full) => {
    const mention = first(text);
    expect(mention?.text).toBe(name);
    expect(mention?.honorific).toBe(honorific);
    expect(mention?.role?.text ?? null).toBe(role);
    expect(text.slice(mention?.full.start, mention?.full.end)).toBe(full);
  });

  it.each([
    ['Mr. Quist left.', 'male'],
    ['Ms. Quist left.', 'female'],
    ['Spokeswoman Robin Quist left.', 'female'],
    ['Martha Quist left.', 'female'],
    ['Zorblat Quist, the actor, left.', 'male'],
    ['Zorblat Valtak, a lawyer, left.', 'unknown'],
  ])('tells the gender of %j', (text, gender) => {
    expect(first(text)?.gender).toBe(gender);
  });
});

describe('organizations and countries', () => {
  it.each([
    ['The White House and the Kremlin said no.', ['organization White House', 'organization Kremlin']],
    [
      'The Quist Foundation told CNN and the Zorb Times.',
      ['organization Quist Foundation', 'organization CNN', 'organization Zorb Times'],
    ],
    [
      'The Department of Health and Human Services agreed.',
      ['organization Department of Health and Human Services'],
    ],
    ['NATO and the EU met.', ['organization NATO', 'organization EU']],
    [
      'Ukraine and the United States agreed; the U.S. paid.',
      ['country Ukraine', 'country United States', 'country U.S.'],
    ],
    ['Moscow rejected the plan.', ['country Moscow']],
    ['They met in Moscow and flew from Kyiv to Paris.', []],
    ['It was a TV show with the CEO at 5 PM.', []],
    ['WE ARE GOING TO WIN BIG.', []],
    ['The president signed it: President DJT.', []],
    ['She wrote it on her Truth Social account.', []],
    ['The Republican National Committee met again late.', ['organization Republican National Committee']],
    ['The official White House photographer came.', ['organization White House']],
    ['They moved to Concord, N.H., from Ohio.', []],
  ])('finds those of %j', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });
});

describe('noun phrases', () => {
  it.each([
    ['A senior US official said so.', ['person A senior US official']],
    ['The envoy and his lawyer left.', ['person The envoy', 'person his lawyer']],
    ['European leaders met police.', ['group European leaders', 'group police']],
    ['Quist’s spokeswoman said no.', ['person Quist’s spokeswoman']],
    ['Exit polls suggest a win.', ['unknown Exit polls']],
    ['Some say it is late.', ['group Some']],
    ['Ukrainians want peace, 27 percent said.', ['group Ukrainians', 'group 27 percent']],
    ['The campaign trail is long.', []],
    ['President Martha Quist left.', []],
    ['She saw the State of the Union.', []],
  ])('finds those of %j', (text, expected) => {
    expect(nominals(text)).toEqual(expected);
  });

  it('takes a prepositional phrase into `full`', () => {
    const text = 'A spokesman for the bank said no.';
    const mention = mentionsOf(text).find((m) => m.kind === 'nominal');
    expect(mention?.text).toBe('A spokesman');
    expect(text.slice(mention?.full.start, mention?.full.end)).toBe('A spokesman for the bank');
  });
});

describe('pronouns', () => {
  it.each([
    ['He told her that they left.', ['male He', 'female her', 'plural they']],
    ['“I will tell him,” she said. I believed it.', ['male him', 'female she', 'unknown I']],
    ['The ministry left. It said no. It rained.', ['neuter It']],
    ['The US left, and so did we.', ['plural we']],
    ['Those who left, whose aide stayed, agreed.', []],
  ])('finds those of %j', (text, expected) => {
    expect(pronouns(text)).toEqual(expected);
  });
});

describe('any text', () => {
  const PARTS = [
    'Mr. ',
    'Zorb',
    ' said',
    ' of ',
    'President ',
    '“',
    '” ',
    "'s ",
    ', ',
    '. ',
    'the ',
    'NATO ',
    'he ',
    '\n',
    'von ',
    '😀',
    '\ud83d',
    '- ',
  ];

  it('gives exact slices in text order, a longer one before one inside it', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PARTS), { maxLength: 50 }), (parts) => {
        const text = parts.join('');
        let last = { start: 0, end: Number.POSITIVE_INFINITY };
        for (const m of mentionsOf(text)) {
          expect(m.text).toBe(text.slice(m.start, m.end));
          expect(m.text).toBe(m.text.trim());
          expect(m.full.start).toBeLessThanOrEqual(m.start);
          expect(m.full.end).toBeGreaterThanOrEqual(m.end);
          if (m.role) expect(m.role.text).toBe(text.slice(m.role.start, m.role.end));
          expect(m.start > last.start || (m.start === last.start && m.end <= last.end)).toBe(true);
          last = m;
        }
      }),
    );
  });

  it.each([
    'Zorb ',
    'President ',
    'Zorb of ',
    'von ',
    'Mr. ',
    'he ',
    'official ',
    'A&',
    'the ',
    'Roe, ',
    '“I ',
  ])('survives 20,000 of %j', (unit) => {
    expect(mentionsOf(unit.repeat(20_000)).every((m) => m.end > m.start)).toBe(true);
  });
});
