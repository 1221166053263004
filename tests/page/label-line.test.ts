import { describe, expect, it } from 'vitest';
import { isBareByline, readByline, readDateLine, readSignedName } from '../../src/page/label-line.ts';
import { readSourceLine } from '../../src/page/source-line.ts';
import { readTopics } from '../../src/page/topics.ts';

describe('readByline', () => {
  it.each([
    ['By Ines Duarte', ['Ines Duarte']],
    ['By INES DUARTE and Tomas Czerny', ['INES DUARTE', 'Tomas Czerny']],
    ['Written by: Ines Duarte', ['Ines Duarte']],
    [
      'By Ines Duarte, Tomas Czerny and Jo Wingate, Harborfield Herald',
      ['Ines Duarte', 'Tomas Czerny', 'Jo Wingate'],
    ],
    ['By Ines Duarte | March 3, 2025', ['Ines Duarte']],
    ['By Monday, the boats had sailed.', []],
    ['By then the pier was gone', []],
    ['By Ines Duarte’s account the boats were late', []],
    ['Standing by Ines Duarte', []],
  ])('%s', (line, names) => {
    const read = readByline(line);
    expect(read.map(({ value }) => value)).toEqual(names);
    for (const { value, span } of read) expect(line.slice(span?.start, span?.end)).toBe(value);
  });

  it('reads a name signed with its outlet, and a bare name', () => {
    expect(readSignedName('Hanne Vik | Island Voice', 'Island Voice')?.value).toBe('Hanne Vik');
    expect(readSignedName('Hanne Vik | Nowhere in particular', 'Island Voice')).toBeNull();
    expect(isBareByline('Ms. Rahimi')).toBe(true);
    expect(isBareByline('Boats')).toBe(false);
    expect(isBareByline('The boats are late')).toBe(false);
  });
});

describe('readDateLine', () => {
  it.each([
    ['Published: March 3, 2025 8:15 am GMT', '2025-03-03T08:15:00.000Z', false],
    ['Last Updated - Mar 3, 2025 11:40 pm IST', '2025-03-03T18:10:00.000Z', true],
    ['First published on 3 March 2025', '2025-03-03T00:00:00.000Z', false],
    ['March 3, 2025', '2025-03-03T00:00:00.000Z', false],
  ])('%s', (line, instant, updated) => {
    expect(readDateLine(line)).toMatchObject({ time: { value: { instant } }, updated });
  });

  it.each(['On March 3, 2025, the boats stopped.', 'Published widely', 'March 3, 2025: a day to remember'])(
    'not: %s',
    (line) => {
      expect(readDateLine(line)).toBeNull();
    },
  );
});

describe('readSourceLine', () => {
  it.each([
    [
      'herald.example -- Tuesday, March 4, 2025, 9:05:07 PM Eastern Standard Time',
      'herald.example',
      '2025-03-05T02:05:07.000Z',
    ],
    ['herald.example | March 4, 2025', 'herald.example', '2025-03-04T00:00:00.000Z'],
    ['Source: herald.example', 'herald.example', undefined],
    ['herald.example -- date unknown', 'herald.example', undefined],
    ['https://www.herald.example/a/b', 'herald.example', undefined],
  ])('%s', (line, domain, instant) => {
    const source = readSourceLine(line);
    expect(source?.outlet.value.domain).toBe(domain);
    expect(source?.publishedAt?.value.instant).toBe(instant);
  });

  it.each([
    'herald.example reported on Monday that boats sail',
    'U.S. envoy says boats sail',
    'ferry.example, which runs the boats, said on March 4, 2025 that it would stop',
    'Mr.Okafor -- March 4, 2025',
    'etc. -- March 4, 2025',
  ])('not: %s', (line) => {
    expect(readSourceLine(line)).toBeNull();
  });
});

describe('readTopics', () => {
  it.each([
    [
      'Categories: Coastal–Island Relations, Ports & Ferries',
      ['Coastal–Island Relations', 'Ports & Ferries'],
    ],
    ['Tags: Polls; Bridges | Ferries', ['Polls', 'Bridges', 'Ferries']],
    ['Categories: ,, ', []],
    ['Categories of boats: three', null],
    ['The topics: boats', null],
  ])('%s', (line, topics) => {
    const read = readTopics(line);
    expect(read?.map(({ value }) => value) ?? null).toEqual(topics);
    for (const { value, span } of read ?? []) expect(line.slice(span?.start, span?.end)).toBe(value);
  });
});
