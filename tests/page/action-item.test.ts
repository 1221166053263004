import { describe, expect, it } from 'vitest';
import { findActionItems } from '../../src/page/action-item.ts';

const read = (text: string) =>
  findActionItems(text, { start: 0, end: text.length }).map(({ kind, name, url, email }) => [
    kind,
    name,
    url,
    email,
  ]);

describe('findActionItems', () => {
  it.each([
    [
      'a titled petition',
      '- Example: Search for petitions titled "Fair Fares Now".',
      [['petition', 'Fair Fares Now', null, null]],
    ],
    [
      'a petition and its platform',
      '1. **Petition for Boats:** - Use Petitionhub.org to sign petitions.',
      [['petition', 'Petition for Boats', 'https://Petitionhub.org', null]],
    ],
    [
      'an office with a link',
      '- **Coast Council**: Find your member at [council.example](https://www.council.example/find).',
      [['contact', 'Coast Council', 'https://www.council.example/find', null]],
    ],
    [
      'an e-mail address',
      '- **The Northvale Post:** letters@post.example',
      [['contact', 'The Northvale Post', null, 'letters@post.example']],
    ],
    [
      'a postal address',
      '2. **Write to the Council** - Mailing Address: Council House, 1 Quay Street, Port Elm, NV 20500',
      [['contact', 'Council House', null, null]],
    ],
    [
      'an organization in bold',
      '3. **Support Organizations**: - **Friends of the Ferry** ([ferry.example](https://ferry.example)): a fund.',
      [['organization', 'Friends of the Ferry', 'https://ferry.example', null]],
    ],
    [
      'an organization before a colon',
      '3. **Support Organizations**: - Island Relief (IR): [www.relief.org](https://www.relief.org)',
      [['organization', 'Island Relief (IR)', 'https://www.relief.org', null]],
    ],
    [
      'another link',
      '- Read more at https://www.timetable.org/winter.',
      [['link', 'https://www.timetable.org/winter.', 'https://www.timetable.org/winter', null]],
    ],
    ['advice only', '1. **Stay Informed**: Follow reputable news sources.', []],
    ['nothing', '', []],
  ])('%s', (_what, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('reads fenced templates over lines, and nothing inside them', () => {
    const text =
      '- Sample message: ``` Subject: Fares\nDear [Name],\nWrite to board@ferries.example.\nYours ```\n2. Next';
    expect(read(text)).toEqual([['template', 'Subject: Fares', null, null]]);
    const [item] = findActionItems(text, { start: 0, end: text.length });
    expect(text.slice(item?.start, item?.end)).toBe(
      'Subject: Fares\nDear [Name],\nWrite to board@ferries.example.\nYours',
    );
  });

  it('reads quoted templates', () => {
    expect(read('- Sample Message: “Dear [Name], please publish the contract.”')).toEqual([
      ['template', 'Dear [Name], please publish the contract.', null, null],
    ]);
  });

  it('takes an unclosed fence for no template', () => {
    expect(read('- Sample: ``` Dear [Name]')).toEqual([]);
  });

  it('reads the block and nothing beside it', () => {
    const text = 'a@before.example\n- **Board**: b@inside.example\nc@after.example';
    const items = findActionItems(text, { start: 17, end: text.lastIndexOf('\n') });
    expect(items.map(({ email }) => email)).toEqual(['b@inside.example']);
  });
});
