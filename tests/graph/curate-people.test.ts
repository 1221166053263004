import { beforeEach, describe, expect, it } from 'vitest';
import { relink } from '../../src/ingest/relink.ts';
import { clearStore, openTestStore } from '../store/test-store.ts';
import { dataOf } from './ask.ts';
import { type Newsroom, openNewsroom, peopleOf, pick, quotesOf, type Told } from './newsroom.ts';

const store = await openTestStore();
let news: Newsroom;

const PIERS = 'The old piers will be torn down before the winter storms arrive at the harbor';
const VERA: Told = {
  id: 'vera',
  paragraphs: ['Mayor Vera Holm spoke on Monday.', `“${PIERS},” Vera Holm said.`],
};
const NINA: Told = {
  id: 'nina',
  day: 4,
  outlet: 'coast.example',
  paragraphs: ['Director Nina Strand spoke on Tuesday.', `“${PIERS},” Nina Strand said.`],
};
const BARE: Told = {
  id: 'bare',
  day: 5,
  paragraphs: ['“We have waited long enough for a new bridge over the sound,” Strand said.'],
};
const FERRY: Told = {
  id: 'ferry',
  day: 6,
  paragraphs: ['“No ferry will sail on Sundays any more, and that is final,” said Vera Holm.'],
};
const WERA: Told = {
  id: 'wera',
  day: 6,
  paragraphs: ['“No ferry will sail on Sundays any more, and that is final,” said Vera A. Holm.'],
};

const speakers = async () =>
  (await quotesOf(news)).map(({ article, speaker }) => `${article.slug}: ${speaker?.slug}`);
const person = async (slug: string) => pick(await peopleOf(news), (one) => one.slug === slug);

beforeEach(async () => {
  await clearStore(store);
  news = await openNewsroom(store);
});

describe('mergePeople', () => {
  beforeEach(async () => {
    for (const told of [VERA, NINA, BARE]) await news.ingest(told);
  });

  it('makes two people one: quotes, utterance, addresses; and says that a curator decided', async () => {
    const [vera, nina] = [await person('vera-holm'), await person('nina-strand')];
    expect(await speakers()).toEqual([
      'news-of-bare: nina-strand',
      'news-of-nina: nina-strand',
      'news-of-vera: vera-holm',
    ]);
    const { editId, speaker } = await news.succeed(
      'mergePeople',
      { people: [vera.id, nina.id], reason: 'Married name' },
      'edit { action reason by status before { field value } after { value } subjectIds } speaker { slug }',
    );
    const { slug } = speaker as { slug: string };
    expect((await peopleOf(news)).map((one) => one.slug)).toEqual([slug]);
    expect(new Set(await speakers()).size).toBe(3);
    expect((await speakers()).every((line) => line.endsWith(`: ${slug}`))).toBe(true);
    const quotes = await quotesOf(news);
    const [two, three] = quotes.slice(1);
    expect(two?.utterance).toEqual(three?.utterance);
    const merged = await person(slug);
    expect(merged.names.map(({ provenance }) => provenance)).toEqual(
      merged.names.map(() => ({ method: 'edit', edit: { id: editId } })),
    );
    for (const former of ['vera-holm', 'nina-strand'])
      expect((await dataOf(news.ask(`{ person(slug: "${former}") { slug } }`))).person).toEqual({ slug });
    const { edits } = await dataOf(
      news.ask<{ edits: { edges: { node: object }[] } }>(
        `query About($id: ID!) { edits(filter: { about: $id, status: IN_FORCE }) { edges { node {
          action reason by status before { field value } after { field value } } } } }`,
        { id: vera.id },
      ),
    );
    expect(edits.edges).toMatchObject([
      {
        node: {
          action: 'MERGE_PEOPLE',
          reason: 'Married name',
          by: expect.stringMatching(/^key-/),
          before: [
            { field: 'person', value: 'Vera Holm (vera-holm)' },
            { field: 'person', value: 'Nina Strand (nina-strand)' },
          ],
          after: [{ field: 'person', value: expect.stringContaining(`(${slug})`) }],
        },
      },
    ]);
  });

  it('holds when articles come again, by newer rules or after they had gone, and when all is linked anew', async () => {
    const [vera, nina] = [await person('vera-holm'), await person('nina-strand')];
    await news.succeed('mergePeople', { people: [vera.id, nina.id] });
    const merged = await speakers();
    await news.age();
    for (const told of [NINA, VERA, BARE]) expect((await news.ingest(told)).status).toBe('UPDATED');
    expect(await speakers()).toEqual(merged);
    await relink(store, { all: true });
    expect(await speakers()).toEqual(merged);
    const [gone] = (await quotesOf(news)).filter(({ article }) => article.slug === 'news-of-vera');
    await dataOf(news.remove(gone?.article.id ?? ''));
    expect(await speakers()).toHaveLength(2);
    await news.ingest(VERA);
    const [only, ...others] = await peopleOf(news);
    expect(others).toEqual([]);
    expect(only?.quotes.totalCount).toBe(3);
  });

  it('is undone: both are there again, with their ids and addresses', async () => {
    const before = { people: await peopleOf(news), speakers: await speakers() };
    const ids = before.people.map(({ id }) => id);
    const { editId } = await news.succeed('mergePeople', { people: ids });
    expect(await news.undo(editId)).toMatchObject({ __typename: 'UndoEditPayload' });
    expect({ people: await peopleOf(news), speakers: await speakers() }).toEqual(before);
    expect(await news.undo(editId)).toMatchObject({
      __typename: 'EditConflict',
      message: 'The edit is undone already.',
      conflictingEdit: { id: editId },
    });
  });

  it('refuses what makes no sense', async () => {
    const vera = await person('vera-holm');
    expect(await news.edit('mergePeople', { people: [vera.id, vera.id] })).toMatchObject({
      __typename: 'EditRefused',
      field: 'people',
    });
    const [quote] = await quotesOf(news);
    const codes = await Promise.all(
      [[], [vera.id], [vera.id, quote?.id], [vera.id, 'x']].map(async (people) => {
        const { errors } = await news.ask(
          'mutation M($people: [ID!]!) { mergePeople(input: { people: $people }) { __typename } }',
          { people },
        );
        return errors[0]?.extensions;
      }),
    );
    expect(codes).toMatchObject(
      Array.from({ length: 4 }, () => ({ code: 'INVALID_ARGUMENT', field: 'input.people' })),
    );
  });

  it('of two that merge crosswise at one moment one wins, the other learns of it', async () => {
    const [vera, nina] = [await person('vera-holm'), await person('nina-strand')];
    const results = await Promise.all([
      news.edit('mergePeople', { people: [vera.id, nina.id] }),
      news.edit('mergePeople', { people: [nina.id, vera.id] }),
    ]);
    const won = pick(results, ({ __typename }) => __typename === 'MergePeoplePayload');
    expect(pick(results, ({ __typename }) => __typename === 'EditConflict')).toMatchObject({
      message: 'There is no person of this id (any more).',
      conflictingEdit: { id: won.edit?.id },
    });
    expect(await store.prisma.edit.count()).toBe(1);
    expect(await peopleOf(news)).toHaveLength(1);
  });
});

describe('markNotSame', () => {
  const JON: Told = {
    id: 'jon',
    paragraphs: ['“The ferry to the island will cost nothing from next spring on,” Jon Holm said.'],
  };
  const JOHN: Told = {
    id: 'john',
    day: 20,
    paragraphs: ['“Our orchestra has never played this symphony in the open air,” John Holm said.'],
  };
  const suggested = async () => {
    const { mergeSuggestions } = await dataOf(
      news.ask<{ mergeSuggestions: { edges: { node: { a: { slug: string }; b: { slug: string } } }[] } }>(
        '{ mergeSuggestions { edges { node { a { slug } b { slug } } } } }',
      ),
    );
    return mergeSuggestions.edges.map(({ node }) => [node.a.slug, node.b.slug].sort().join(' '));
  };

  it('is never suggested again, stands against a merge, and undone is suggested again', async () => {
    for (const told of [JON, JOHN]) await news.ingest(told);
    expect(await suggested()).toEqual(['john-holm jon-holm']);
    const [john, jon] = await peopleOf(news);
    const { editId } = await news.succeed('markNotSame', { a: jon?.id, b: john?.id, reason: 'Brothers' });
    expect(await suggested()).toEqual([]);
    await news.age();
    for (const told of [JOHN, JON]) await news.ingest(told);
    await relink(store, { all: true });
    expect(await suggested()).toEqual([]);
    // A third name that may be either's is a question of its own.
    await news.ingest({ ...JON, id: 'short', paragraphs: ['“We sail at noon tomorrow,” said J. Holm.'] });
    expect(await suggested()).not.toContain('john-holm jon-holm');
    expect(await news.edit('mergePeople', { people: [jon?.id, john?.id] })).toMatchObject({
      __typename: 'EditConflict',
      conflictingEdit: { id: editId },
    });
    await news.undo(editId);
    expect(await suggested()).toContain('john-holm jon-holm');
  });

  it('refuses one with itself, a person with an organization, and whom a merge did away with', async () => {
    for (const told of [JON, JOHN]) await news.ingest(told);
    const [john, jon] = await peopleOf(news);
    expect(await news.edit('markNotSame', { a: jon?.id, b: jon?.id })).toMatchObject({
      __typename: 'EditRefused',
      field: 'people',
    });
    const { id: body } = await store.prisma.organization.create({
      data: { slug: 'board', name: 'Board', kind: 'ORGANIZATION' },
    });
    const organization = Buffer.from(`Organization:${body}`).toString('base64url');
    expect(await news.edit('markNotSame', { a: jon?.id, b: organization })).toMatchObject({
      __typename: 'EditRefused',
      field: 'people',
    });
    const merge = await news.succeed('mergePeople', { people: [jon?.id, john?.id] });
    expect(await news.edit('markNotSame', { a: jon?.id, b: john?.id })).toMatchObject({
      __typename: 'EditConflict',
      conflictingEdit: { id: merge.editId },
    });
  });
});

describe('splitPerson', () => {
  it('by aliases: what was merged is two again, and the merge depends on it', async () => {
    for (const told of [VERA, NINA]) await news.ingest(told);
    const before = await speakers();
    const ids = (await peopleOf(news)).map(({ id }) => id);
    const merge = await news.succeed('mergePeople', { people: ids }, 'speaker { ... on Node { id } }');
    const { id } = merge.speaker as { id: string };
    const split = await news.succeed(
      'splitPerson',
      { person: id, aliases: ['Nina Strand'] },
      'remaining { name } parted { name }',
    );
    expect(split).toMatchObject({ remaining: { name: 'Vera Holm' }, parted: { name: 'Nina Strand' } });
    expect((await speakers()).map((line) => line.replace(/-\d$/, ''))).toEqual(before);
    expect(await news.undo(merge.editId)).toMatchObject({
      __typename: 'EditConflict',
      conflictingEdit: { id: split.editId },
    });
    await news.undo(split.editId);
    expect(await peopleOf(news)).toHaveLength(1);
    await news.undo(merge.editId);
    expect((await peopleOf(news)).map((one) => one.id).sort()).toEqual([...ids].sort());
    expect(await speakers()).toEqual(before);
  });

  it('parts what the rules joined, also when its articles come again', async () => {
    for (const told of [VERA, WERA]) await news.ingest(told);
    const joined = await peopleOf(news);
    expect(joined).toHaveLength(1);
    const { editId } = await news.succeed('splitPerson', {
      person: joined[0]?.id,
      aliases: ['Vera A. Holm'],
    });
    const check = async () => {
      const names = (await peopleOf(news)).map((one) => one.names.map(({ key }) => key).join());
      expect(names.sort()).toEqual(['p:vera a holm', 'p:vera holm']);
    };
    await check();
    expect((await peopleOf(news))[0]?.names[0]?.provenance).toEqual({ method: 'edit', edit: { id: editId } });
    await news.age();
    for (const told of [WERA, VERA]) await news.ingest(told);
    await relink(store, { all: true });
    await check();
    await news.undo(editId);
    const { id, slug, quotes } = joined[0] ?? {};
    expect(await peopleOf(news)).toMatchObject([{ id, slug, quotes }]);
  });

  const OTHER: Told = {
    id: 'other',
    day: 9,
    paragraphs: [
      'The goalkeeper Vera Holm spoke after the match.',
      '“Our defense slept through the whole second half tonight,” Vera Holm said.',
      '“Next week we will do better,” Holm said.',
    ],
  };

  it('by quotes: two people of one name are two, also when their articles come again', async () => {
    for (const told of [VERA, OTHER]) await news.ingest(told);
    const { id } = await person('vera-holm');
    const quotes = (await quotesOf(news)).filter(({ article }) => article.slug === 'news-of-other');
    expect(quotes).toHaveLength(2);
    expect(await news.edit('splitPerson', { person: id, quotes: [quotes[0]?.id] })).toMatchObject({
      __typename: 'EditRefused',
      field: 'quotes',
      message: expect.stringContaining('another quote of "vera-holm"'),
    });
    const split = await news.succeed(
      'splitPerson',
      { person: id, quotes: quotes.map((quote) => quote.id) },
      'remaining { slug } parted { slug }',
    );
    const parted = (split.parted as { slug: string }).slug;
    expect(parted).not.toBe('vera-holm');
    const after = [`news-of-other: ${parted}`, `news-of-other: ${parted}`, 'news-of-vera: vera-holm'];
    expect(await speakers()).toEqual(after);
    await news.age();
    for (const told of [OTHER, VERA]) await news.ingest(told);
    await relink(store, { all: true });
    expect(await speakers()).toEqual(after);
    const again = await news.succeed('correctSpeaker', {
      quote: pick(await quotesOf(news), ({ article }) => article.slug === 'news-of-vera').id,
      speaker: (await person(parted)).id,
    });
    expect(await news.undo(split.editId)).toMatchObject({
      __typename: 'EditConflict',
      conflictingEdit: { id: again.editId },
    });
    await news.undo(again.editId);
    await news.undo(split.editId);
    expect(await speakers()).toEqual([
      'news-of-other: vera-holm',
      'news-of-other: vera-holm',
      'news-of-vera: vera-holm',
    ]);
    expect(await peopleOf(news)).toHaveLength(1);
  });

  it('refuses names that are not the person’s, spellings of one name, and quotes of others', async () => {
    for (const told of [VERA, NINA]) await news.ingest(told);
    const { id } = await person('vera-holm');
    expect(await news.edit('splitPerson', { person: id, aliases: ['Nina Strand'] })).toMatchObject({
      __typename: 'EditRefused',
      field: 'aliases',
    });
    expect(await news.edit('splitPerson', { person: id, aliases: ['Vera Holm'] })).toMatchObject({
      __typename: 'EditRefused',
      message: expect.stringContaining('split by quotes'),
    });
    const nina = pick(await quotesOf(news), ({ speaker }) => speaker?.slug === 'nina-strand');
    expect(await news.edit('splitPerson', { person: id, quotes: [nina.id] })).toMatchObject({
      __typename: 'EditRefused',
      field: 'quotes',
    });
    const { errors } = await news.ask(
      'mutation S($id: ID!) { splitPerson(input: { person: $id }) { __typename } }',
      { id },
    );
    expect(errors[0]?.extensions).toMatchObject({ code: 'INVALID_ARGUMENT', field: 'input' });
  });
});

describe('addAlias', () => {
  it('finds somebody by a name that no article uses yet, and brings articles that do', async () => {
    await news.ingest(VERA);
    await news.ingest(FERRY);
    const { id } = await person('vera-holm');
    const { editId } = await news.succeed(
      'addAlias',
      { speaker: id, alias: 'Lisbet Krag' },
      'speaker { name }',
    );
    const found = async () =>
      (await dataOf(news.ask('{ person(name: "Lisbet Krag") { slug } }'))) as unknown as {
        person: { slug: string } | null;
      };
    expect((await found()).person).toEqual({ slug: 'vera-holm' });
    const told = {
      id: 'krag',
      day: 8,
      paragraphs: ['“The lighthouse keeps its keeper as long as I have a say,” Lisbet Krag said.'],
    };
    await news.ingest(told);
    expect(await speakers()).toEqual([
      'news-of-ferry: vera-holm',
      'news-of-krag: vera-holm',
      'news-of-vera: vera-holm',
    ]);
    await news.age();
    for (const each of [told, VERA]) await news.ingest(each);
    await relink(store, { all: true });
    expect(await speakers()).toEqual([
      'news-of-ferry: vera-holm',
      'news-of-krag: vera-holm',
      'news-of-vera: vera-holm',
    ]);
    await news.undo(editId);
    expect(await speakers()).toEqual([
      'news-of-ferry: vera-holm',
      'news-of-krag: lisbet-krag',
      'news-of-vera: vera-holm',
    ]);
  });

  it('of undone aliases that no article uses nothing is left', async () => {
    await news.ingest(VERA);
    const { id } = await person('vera-holm');
    const { editId } = await news.succeed('addAlias', { speaker: id, alias: 'Lisbet Krag' });
    await relink(store, { all: true });
    expect((await person('vera-holm')).aliases).toContainEqual({ name: 'Lisbet Krag', articleCount: 0 });
    await news.undo(editId);
    expect((await person('vera-holm')).aliases).not.toContainEqual({ name: 'Lisbet Krag', articleCount: 0 });
    expect(await store.prisma.name.count({ where: { form: 'Lisbet Krag' } })).toBe(0);
  });

  it('refuses a name that is somebody else’s, and one that is none', async () => {
    for (const told of [VERA, NINA]) await news.ingest(told);
    const { id } = await person('vera-holm');
    expect(await news.edit('addAlias', { speaker: id, alias: 'Nina Strand' })).toMatchObject({
      __typename: 'EditConflict',
      message: expect.stringContaining('merge the two'),
    });
    expect(await news.edit('addAlias', { speaker: id, alias: '…' })).toMatchObject({
      __typename: 'EditRefused',
      field: 'alias',
    });
  });
});
