import { describe, expect, it } from 'vitest';
import { isStandfirst } from '../../src/page/standfirst.ts';
import { isSubheading } from '../../src/page/subheading.ts';

const PROSE = 'The boats will sail through the winter, the board said on Monday after a long meeting.';

describe('isStandfirst', () => {
  it.each([
    [
      'the story introduces the person again',
      'Ada Okafor, back from Northvale, spoke of a good day.',
      ['Harbor envoy Ada Okafor said so on Radio Coast.', 'Okafor had no more to say.'],
    ],
    [
      'the story repeats it',
      'Envoy says Norland agreed to keep the island ferry sailing through winter.',
      [
        PROSE,
        'The envoy says that Norland agreed to keep the ferry of the island sailing through the winter months.',
      ],
    ],
    [
      'it quotes as headlines do',
      "The board called the fares 'a gift'.",
      [PROSE, 'The board called the fares "a gift from the coast".'],
    ],
    [
      'a dateline follows',
      'Islands weigh fares against a bridge',
      ['PORT ELM, Norland (Coastwire) — The islands met on Monday.', PROSE],
    ],
  ])('yes: %s', (_why, line, body) => {
    expect(isStandfirst(line, body)).toBe(true);
  });

  it.each([
    [
      'the story goes on with the surname',
      'Harbor envoy Ada Okafor said on Monday that the boats would sail.',
      ['Okafor spoke on Radio Coast.', 'Harbor envoy Ada Okafor has held the post since May.'],
    ],
    [
      'the full name comes again without a role',
      'Ada Okafor said on Monday that the boats would sail.',
      ['But now, Ada Okafor says they will not.', 'Okafor blamed the wind.'],
    ],
    [
      'it begins with a dateline itself',
      'PORT ELM — Ada Okafor spoke on Monday.',
      ['Harbor envoy Ada Okafor spoke.', 'Okafor left.'],
    ],
    [
      'a place is always named in full',
      'The boats reach Port Elm by noon.',
      ['The pier at Port Elm is new.', 'Port Elm, the capital, has two piers.'],
    ],
    [
      'it is long',
      `Ada Okafor ${'spoke of boats and '.repeat(20)}.`,
      ['Harbor envoy Ada Okafor said so.', 'Okafor left.'],
    ],
    ['hardly anything follows', "The board called the fares 'a gift'.", ['"A gift," it said.']],
  ])('no: %s', (_why, line, body) => {
    expect(isStandfirst(line, body)).toBe(false);
  });
});

describe('isSubheading', () => {
  it.each([
    ['Drawing up the timetable', true],
    ['Boats vs bridges', true],
    ['What happens next?', true],
    ['2. The fares', true],
    ['7 p.m.', true],
    ['The board met on Monday.', false],
    ['“We sail at dawn”', false],
    ['“No,” she said', false],
    ['He asked, “When?”', false],
    ['Q: When do the boats sail?', false],
    ['OKAFOR: When do the boats sail?', false],
    ['* Islanders', false],
    ['and the boats', false],
    ['The board named three piers:', false],
    [
      'A line of prose that has lost its stop but goes on for longer than any subheading of a newspaper would',
      false,
    ],
  ])('%s: %s', (line, expected) => {
    expect(isSubheading(line, PROSE, PROSE)).toBe(expected);
  });

  it('stands between two lines, above prose', () => {
    expect(isSubheading('Island reaction', PROSE, 'Islanders welcomed the news.')).toBe(true);
    expect(isSubheading('Island reaction', null, PROSE)).toBe(false);
    expect(isSubheading('Mr Lindqvist said', PROSE, null)).toBe(false);
    expect(isSubheading('Island reaction', PROSE, 'Fares')).toBe(false);
  });
});
