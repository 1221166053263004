import { expect, it } from 'vitest';
import { isAcronym, readNameType } from '../../src/extract/name-type.ts';

it.each([
  ['Martha Quist', 'person', 'given-name'],
  ['M. Quist', 'person', 'initial'],
  ['Martha Hill', 'person', 'given-name'],
  ['Zorb Quist', 'unclear', 'strange-words'],
  ['Hope Green', 'unclear', 'given-name-or-word'],
  ['Zorb Foundation', 'organization', 'organization-tail'],
  ['University of Zorb', 'organization', 'body-of'],
  ['Washington Post', 'organization', 'organization-tail'],
  ['White House', 'organization', 'seat-of-power'],
  ['South Korea', 'country', 'country-name'],
  ['European Union', 'organization', 'country-name'],
  ['NATO', 'organization', 'acronym'],
  ['Zorb Street', 'place', 'place-tail'],
  ['San Zorb', 'place', 'place-head'],
  ['Ohio', 'place', 'state'],
  ['Zorb Act', 'thing', 'thing-tail'],
  ['Ground Zero', 'unclear', 'unknown-words'],
  ['John Quist Jr.', 'person', 'given-name'],
])('reads %j as %s (%s)', (name, type, rule) => {
  expect(readNameType(name.split(' '))).toMatchObject({ type, rule });
});

it.each([
  ['NATO', true],
  ['G20', true],
  ['U.N.I.', true],
  ['TV', false],
  ['N.H.', false],
  ['Nato', false],
  ['ABSOLUTELY', false],
])('acronym %j: %s', (word, expected) => {
  expect(isAcronym(word)).toBe(expected);
});
