import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

describe('people', () => {
  it.each([
    [
      'a surname with the full name, whichever comes first',
      'Quist smiled.\nMartha Quist left. Ms. Quist waved.',
      ['person Martha Quist: Quist, Martha Quist'],
    ],
    [
      'spellings of one name',
      'Ivor Valtskyy left. Ivor Valtskiy waved. Mr. Valtsky smiled. Ivor Valtskyy slept.',
      ['person Ivor Valtskyy: Ivor Valtskyy, Ivor Valtskiy, Valtsky'],
    ],
    [
      'a misprint in a long surname',
      'Ivor Valtarenko left. Ivor Valtaernko waved to them. Ivor Valtarenko slept.',
      ['person Ivor Valtarenko: Ivor Valtarenko, Ivor Valtaernko'],
    ],
    [
      'a middle name and an initial',
      'Martha Ann Quist left. Martha Quist waved. M. Quist smiled.',
      ['person Martha Ann Quist: Martha Ann Quist, Martha Quist, M. Quist'],
    ],
    [
      'a surname without the generation',
      'John Quist Jr. left. Mr. Quist waved.',
      ['person John Quist Jr.: John Quist Jr., Quist'],
    ],
  ])('joins %s', (_, text, expected) => {
    expect(read(text).entities).toEqual(expected);
  });

  it.each([
    ['given names', 'Martha Quist left. Ivor Quist stayed.', 2],
    [
      'given names that look alike',
      'Alan Quist left. Al Quist stayed. Brandon Quist slept. Brendan Quist ate.',
      4,
    ],
    ['middle names', 'George W. Quist left. George H. Quist stayed.', 2],
    ['generations', 'John Quist left. John Quist Jr. stayed.', 2],
    ['short surnames one letter apart', 'John Roebe left. John Roeber stayed.', 1],
    ['shorter ones', 'John Royle left. John Doyle stayed.', 2],
  ])('tells %s apart', (_, text, count) => {
    expect(read(text).resolution.entities).toHaveLength(count);
  });

  it.each([
    [
      'the honorific',
      'Martha Quist met Ivor Quist. Later, Mr. Quist left.',
      'Ivor Quist',
      ['Ivor Quist', 'Quist'],
    ],
    [
      'a full name beside it',
      'Martha Quist spoke. Ivor Quist wept when Quist was hurt.',
      'Ivor Quist',
      ['Ivor Quist', 'Quist'],
    ],
    [
      'who was introduced first',
      'Martha Quist spoke.\nHer son Ivor Quist wept.\nThen Quist left.',
      'Martha Quist',
      ['Martha Quist', 'Her', 'Quist'],
    ],
  ])('gives a bare surname of a family to %s', (_, text, name, expected) => {
    expect(read(text).mentionsOf(name)).toEqual(expected);
  });

  it('chooses the most complete frequent form as the name', () => {
    const text = 'Quist left. Martha Quist waved. Quist slept. Martha Quist ate. Martha J. Quist sang.';
    expect(read(text).resolution.entities[0]?.name).toBe('Martha Quist');
  });
});

describe('bodies', () => {
  it.each([
    [
      'an acronym and its expansion',
      'The Zorland Press Club met. ZPC members sang. The ZPC left.',
      ['organization ZPC: ZPC, Zorland Press Club'],
    ],
    [
      'names of a country and its seat',
      'The U.S. agreed. Washington said no. The United States paid.',
      ['country United States: United States, Washington, U.S.'],
    ],
    [
      'the European Union and the EU',
      'The European Union met. The EU agreed.',
      ['organization European Union: European Union, EU'],
    ],
  ])('joins %s', (_, text, expected) => {
    expect(read(text).entities).toEqual(expected);
  });
});

describe('noun phrases', () => {
  it.each([
    [
      'the one who holds the role',
      'Envoy Martha Quist met Ivor Valtak. The envoy said it was late.',
      ['Martha Quist'],
    ],
    [
      'the one whose country agrees',
      'Zorland President Ivor Valtak met French President Martha Quist. “No,” the French president said.',
      ['Martha Quist'],
    ],
    [
      'a leader of a named country',
      'French President Martha Quist met Ivor Valtak. “No,” the French leader said.',
      ['Martha Quist'],
    ],
    [
      'a holder whom the headline runs ahead of',
      'headline|US envoy says talks went well\nSpecial US envoy Martha Quist left.',
      ['Martha Quist'],
    ],
    [
      'the last mentioned of two holders',
      'Senator Martha Quist met Senator Ivor Valtak.\nLater Quist slept.\nEverybody left.\nValtak wept. “No,” the senator said.',
      ['Ivor Valtak'],
    ],
  ])('mean %s', (_, text, speakers) => {
    expect(read(text).speakers).toEqual(speakers);
  });

  it.each([
    ['an indefinite one', 'Envoy Martha Quist left. An envoy said it was late.', ['UNNAMED']],
    ['another owner', 'Valtak envoy Martha Quist left. “No,” Roe’s envoy said.', ['UNNAMED']],
    ['another country', 'French President Martha Quist left. “No,” the Russian president said.', ['UNNAMED']],
    ['a role that nobody holds', 'Martha Quist left. “No,” the spokesman said.', ['UNNAMED']],
    ['a former holder', 'President Martha Quist left. “No,” the former president said.', ['UNNAMED']],
    [
      'a state that nothing ties to the holder',
      'Senator Martha Quist left.\nIvor Valtak slept. It rained. “No,” the Ohio senator said.',
      ['UNNAMED'],
    ],
    ['several', 'Martha Quist left. “No,” officials said.', ['UNNAMED']],
  ])('name nobody: %s', (_, text, speakers) => {
    expect(read(text).speakers).toEqual(speakers);
  });

  it('stay between two holders who fit equally', () => {
    const text = 'Senator Martha Quist and Senator Ivor Valtak met. “No,” the senator said.';
    expect(read(text).speakers).toEqual(['AMBIGUOUS Martha Quist Ivor Valtak']);
  });

  it('is the speaker named in the next sentence, in a lead that keeps the name back', () => {
    const lead = 'The talks went well, a US official said Sunday. ';
    expect(read(`${lead}Envoy Martha Quist said the sides agreed.`).speakers).toEqual([
      'Martha Quist',
      'Martha Quist',
    ]);
    expect(read(`${lead}Singer Martha Quist said the sides agreed.`).speakers).toEqual([
      'UNNAMED',
      'Martha Quist',
    ]);
    expect(read(`${lead}\nEnvoy Martha Quist said the sides agreed.`).speakers).toEqual([
      'UNNAMED',
      'Martha Quist',
    ]);
  });
});

describe('pronouns', () => {
  it.each([
    ['the subject before', 'Martha Quist thanked Ada Roe. “It went well,” she said.', ['Martha Quist']],
    ['the gender', 'Martha Quist thanked Ivor Valtak. “It went well,” he said.', ['Ivor Valtak']],
    [
      'who spoke last, not whom that speech names',
      'Ivor Valtak said that John Roe had agreed. “We won,” he said.',
      ['Ivor Valtak', 'Ivor Valtak'],
    ],
    ['nobody inside quote marks', 'Ivor Valtak left. “John Roe will pay,” he said.', ['Ivor Valtak']],
    [
      'somebody past an insertion',
      'John Roe slept.\nIvor Valtak, meanwhile, has left. He said it was late.',
      ['Ivor Valtak'],
    ],
    ['an honorific over the lists of given names', 'Ms. Ivor Valtak left. “No,” she said.', ['Valtak']],
    [
      'a body, for “it”',
      'The ministry met Ivor Valtak. NATO was told. It said the plan had failed.',
      ['NATO'],
    ],
  ])('mean %s', (_, text, speakers) => {
    const found = read(text).speakers;
    expect(found.map((name) => name.replace('Ivor Valtak', 'Valtak'))).toEqual(
      speakers.map((n) => n.replace('Ivor Valtak', 'Valtak')),
    );
  });

  it.each([
    ['nobody fits', 'Martha Quist left. “No,” he said.', ['UNRESOLVED']],
    ['nobody was mentioned', '“No,” he said.', ['UNRESOLVED']],
    [
      'the person is long gone',
      `Ivor Valtak left.\n${'It rained.\n'.repeat(9)}“No,” he said.`,
      ['UNRESOLVED'],
    ],
    [
      'two are equally near',
      'There were John Roe and Ivor Valtak. “No,” he said.',
      ['AMBIGUOUS John Roe Ivor Valtak'],
    ],
  ])('mean nobody where %s', (_, text, speakers) => {
    expect(read(text).speakers).toEqual(speakers);
  });
});

describe('pronouns for somebody unnamed', () => {
  it('stay with the unnamed speaker, though a named person fits too', () => {
    const text = 'A ministry official said the talks with Ivor Valtak failed. “No,” he said.';
    expect(read(text).speakers).toEqual(['UNNAMED', 'UNNAMED']);
  });
});

describe('quotes', () => {
  it('that go on keep their speaker', () => {
    expect(new Set(read('“We won,” said Martha Quist. “It was late.”').speakers)).toEqual(
      new Set(['Martha Quist']),
    );
    const paragraphs = '“We won,” said Martha Quist. “It was late.\n“And we slept.”';
    expect(new Set(read(paragraphs).speakers)).toEqual(new Set(['Martha Quist']));
  });

  it('without a source have no speaker', () => {
    expect(read('The town slept.\n“We won.”').speakers.filter((s) => s !== 'UNRESOLVED')).toEqual([]);
  });
});

describe('any text', () => {
  const PARTS = [
    'Mr. ',
    'Martha Quist',
    ' said',
    ' Quist',
    'President ',
    '“',
    '” ',
    "'s ",
    ', ',
    '. ',
    'the envoy ',
    'NATO ',
    'he ',
    '\n',
    '\ud83d',
  ];

  it('gives every quote one speaker and every mention at most one entity', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PARTS), { maxLength: 50 }), (parts) => {
        const { extraction, resolution } = read(parts.join(''));
        expect(resolution.speakers).toHaveLength(extraction.quotes.length);
        const owned = resolution.entities.flatMap(({ mentions }) => mentions);
        expect(new Set(owned).size).toBe(owned.length);
        for (const entity of resolution.entities) {
          expect(entity.mentions).toEqual([...entity.mentions].sort((a, b) => a - b));
          expect(entity.forms.length).toBeGreaterThan(0);
        }
        for (const { status, entity, candidates } of resolution.speakers) {
          expect(entity !== null).toBe(status === 'RESOLVED');
          expect(candidates.length > 1).toBe(status === 'AMBIGUOUS');
        }
      }),
    );
  });

  it('survives a text of one name, role or pronoun over and over', () => {
    for (const unit of [
      'Martha Quist ',
      'President Quist said. ',
      'the president ',
      'he ',
      'Zorb met Ada Zorb. ',
    ]) {
      const { resolution, extraction } = read(unit.repeat(5_000));
      expect(resolution.speakers).toHaveLength(extraction.quotes.length);
    }
  });
});
