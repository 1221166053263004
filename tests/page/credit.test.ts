import { describe, expect, it } from 'vitest';
import { isCaption, readCreditedCaption, readPhotoCredit } from '../../src/page/caption.ts';
import { readCredit } from '../../src/page/credit.ts';
import { readNames } from '../../src/page/person-names.ts';

const values = (credit: { names: readonly { value: string }[] } | null) =>
  credit?.names.map(({ value }) => value) ?? null;

describe('readCredit', () => {
  it.each([
    [
      'With assistance from Tomas Czerny, María Elena Vidal Ruiz and Jo Wingate.',
      ['Tomas Czerny', 'María Elena Vidal Ruiz', 'Jo Wingate'],
    ],
    ['(With inputs from PTI)', ['PTI']],
    [
      '(Reporting by Ines Duarte in Port Elm; Additional reporting by Omar Rahimi; Editing by Jo Wingate)',
      ['Ines Duarte', 'Omar Rahimi', 'Jo Wingate'],
    ],
    ['Additional reporting by Omar Rahimi and Jo Wingate', ['Omar Rahimi', 'Jo Wingate']],
    ['Coastwire writers Ada Berg and Omar Rahimi contributed to this report.', ['Ada Berg', 'Omar Rahimi']],
    ['Ada Berg contributed reporting.', ['Ada Berg']],
    ['©2025 Coastwire L.P.', []],
    ['(c) 2025 The Herald. All rights reserved.', []],
  ])('%s', (line, names) => {
    expect(values(readCredit(line))).toEqual(names);
  });

  it.each([
    'Rising seas contributed to the loss of the pier.',
    'Reporting by the islanders shows that boats are late.',
    'With help from the fleet, the boats sailed again on Monday.',
    'Ada Berg said that the wind contributed to the delay.',
  ])('not: %s', (line) => {
    expect(readCredit(line)).toBeNull();
  });
});

describe('readPhotoCredit', () => {
  it.each([
    ['| Photo Credit: Reuters', ['Reuters']],
    ['Photo: Jo Wingate/Coastwire', ['Jo Wingate', 'Coastwire']],
    ['Image credits: Jo Wingate', ['Jo Wingate']],
    ['(AP Photo/Jo Wingate)', ['Jo Wingate']],
    ['Credit: Jo Wingate', ['Jo Wingate']],
    ['Photo by Jo Wingate', ['Jo Wingate']],
    ['Getty Images', ['Getty Images']],
    ['Image source, Jo Wingate', ['Jo Wingate']],
    ['Credit: the islanders, who had asked for this for years', null],
    ['Photo finish at the regatta', null],
    ['Picture this: a bridge', null],
  ])('%s', (line, names) => {
    expect(values(readPhotoCredit(line))).toEqual(names);
  });
});

describe('readCreditedCaption', () => {
  it.each([
    ['The pier at Port Elm. (Jo Wingate/Coastwire)', 'The pier at Port Elm.', ['Jo Wingate', 'Coastwire']],
    ['The pier at Port Elm. | Photo Credit: Reuters', 'The pier at Port Elm.', ['Reuters']],
    [
      'The pier at Port Elm in January. Photograph: Jo Wingate/AP',
      'The pier at Port Elm in January.',
      ['Jo Wingate', 'AP'],
    ],
    ['The pier at Port Elm. (PTI)', 'The pier at Port Elm.', ['PTI']],
  ])('%s', (line, caption, names) => {
    const credited = readCreditedCaption(line);
    expect(line.slice(0, credited?.creditAt).trim()).toBe(caption);
    expect(values(credited)).toEqual(names);
  });

  it.each([
    'He joined the North Atlantic alliance (NATO)',
    'The board (which met on Monday) said no.',
    'Each skipper and his/her crew (and/or family)',
    `${'The board said on Monday that the boats would sail through the winter for the first time in ten years, '.repeat(2)}it said. (Reuters)`,
  ])('not: %s', (line) => {
    expect(readCreditedCaption(line)).toBeNull();
  });
});

describe('isCaption', () => {
  it.each([
    ['Council leader Marek Lindqvist. File', true],
    ['FILE - The pier at Port Elm, Jan. 3, 2019.', true],
    ['Marek Lindqvist in a file photo.', true],
    ['Pictured: the pier', true],
    ['Ada Okafor and Marek Lindqvist (L-R) at the pier', true],
    ['She spoke for the rank and file.', false],
    ['He hosts The Okafor File.', false],
    ['The islanders will file a complaint', false],
  ])('%s: %s', (line, expected) => {
    expect(isCaption(line)).toBe(expected);
  });
});

describe('readNames', () => {
  it('gives names with offsets into the list', () => {
    const list = 'Ada Berg in Port Elm, Omar de la Cruz and J.R. O’Neill';
    const names = readNames(list);
    expect(names.map(({ name }) => name)).toEqual(['Ada Berg', 'Omar de la Cruz', 'J.R. O’Neill']);
    for (const { name, start, end } of names) expect(list.slice(start, end)).toBe(name);
  });

  it('gives none where a part is no name', () => {
    expect(readNames('Ada Berg, who wrote this')).toEqual([]);
    expect(readNames('the islanders')).toEqual([]);
    expect(readNames('')).toEqual([]);
  });
});
