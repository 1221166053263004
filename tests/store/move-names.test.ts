import { beforeEach, describe, expect, it } from 'vitest';
import { chooseName } from '../../src/resolve/choose-name.ts';
import { saveArticle } from '../../src/store/article.ts';
import { type ArticleIdentityRow, saveArticleIdentities } from '../../src/store/article-identity.ts';
import { createIdentities } from '../../src/store/identity.ts';
import { BODY, PERSON } from '../../src/store/identity-kind.ts';
import { saveMentions } from '../../src/store/mention.ts';
import { moveNames } from '../../src/store/move-names.ts';
import { assignNames, insertNames } from '../../src/store/name.ts';
import { saveQuotes } from '../../src/store/quote.ts';
import { articleRow, mentionRow, quoteRow } from './rows.ts';
import { clearStore, openTestStore } from './test-store.ts';

const store = await openTestStore();
beforeEach(() => clearStore(store));

const because = { method: 'test', version: '1', score: 1 };

/** A person known by one name. */
async function person(form: string): Promise<{ id: number; nameId: number }> {
  return store.transaction(async (tx) => {
    const [id = 0] = await createIdentities(tx, [{ type: 'person', name: form }]);
    const key = `p:${form.toLowerCase()}`;
    const [name] = await insertNames(tx, [{ key, form, blockKeys: [] }], '1');
    const nameId = name?.id ?? 0;
    await assignNames(tx, 'person', [{ id: nameId, identityId: id, ...because }]);
    return { id, nameId };
  });
}

const row = (
  { id, nameId }: { id: number; nameId: number },
  forms: string[],
  roles: string[] = [],
): ArticleIdentityRow => ({
  type: 'person',
  id,
  nameId,
  mentionCount: forms.length,
  forms: forms.map((name) => ({ name, keys: [name.toLowerCase()] })),
  roles,
  orderAt: '2025-03-04T05:06:07.089Z',
  ...because,
});

/** An article that speaks of the people, and quotes the first. */
async function article(externalId: string, ...rows: ArticleIdentityRow[]): Promise<number> {
  return store.transaction(async (tx) => {
    const { id } = await saveArticle(tx, articleRow({ externalId }));
    await saveArticleIdentities(tx, new Map([[id, rows]]), chooseName);
    const personId = rows[0]?.id ?? null;
    await saveMentions(tx, new Map([[id, [mentionRow({ personId })]]]));
    await saveQuotes(tx, new Map([[id, [quoteRow({ personId })]]]));
    return id;
  });
}

const move = (moves: { nameId: number; from: number; to: number }[]) =>
  store.transaction((tx) => moveNames(tx, PERSON, moves, chooseName));

describe('moveNames', () => {
  it('takes articles, mentions and quotes along, counts forms anew, and leaves an address behind', async () => {
    const [mara, marra] = [await person('Mara Lind'), await person('Marra Lind')];
    await article('a1', row(mara, ['Mara Lind', 'Lind'], ['mayor']));
    await article('a2', row(marra, ['Marra Lind', 'Lind'], ['mayor']));
    const moved = await move([{ nameId: marra.nameId, from: marra.id, to: mara.id }]);
    expect(moved).toHaveLength(1);
    const [only, ...others] = await store.prisma.person.findMany({
      include: {
        aliases: { orderBy: { name: 'asc' }, select: { name: true, articleCount: true, keys: true } },
        roles: { select: { text: true, articleCount: true } },
        formerSlugs: { select: { slug: true } },
        _count: { select: { articles: true, mentions: true, quotes: true } },
      },
    });
    expect(others).toEqual([]);
    expect(only).toMatchObject({
      id: mara.id,
      aliases: [
        { name: 'Lind', articleCount: 2, keys: ['lind'] },
        { name: 'Mara Lind', articleCount: 1 },
        { name: 'Marra Lind', articleCount: 1, keys: ['marra lind'] },
      ],
      roles: [{ text: 'mayor', articleCount: 2 }],
      formerSlugs: [{ slug: 'marra-lind' }],
      _count: { articles: 2, mentions: 2, quotes: 2 },
    });
  });

  it('splits: what the name does not carry stays', async () => {
    const [mara, other] = [await person('Mara Lind'), await person('M. Lind')];
    await article('a1', row(mara, ['Mara Lind']));
    await article('a2', row({ id: mara.id, nameId: other.nameId }, ['M. Lind']));
    await move([{ nameId: other.nameId, from: mara.id, to: other.id }]);
    const people = await store.prisma.person.findMany({
      orderBy: { id: 'asc' },
      include: { aliases: true, articles: true, quotes: true },
    });
    expect(people.map(({ aliases }) => aliases.map(({ name }) => name))).toEqual([
      ['Mara Lind'],
      ['M. Lind'],
    ]);
    expect(people.map(({ articles, quotes }) => [articles.length, quotes.length])).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });

  it('keeps one row of an article that has both', async () => {
    const [mara, marra] = [await person('Mara Lind'), await person('Marra Lind')];
    const id = await article('a1', row(mara, ['Mara Lind']), row(marra, ['Marra Lind', 'Lind'], ['mayor']));
    await move([{ nameId: marra.nameId, from: marra.id, to: mara.id }]);
    expect(await store.prisma.articlePerson.findMany({ where: { articleId: id } })).toMatchObject([
      {
        personId: mara.id,
        mentionCount: 3,
        forms: ['Lind', 'Mara Lind', 'Marra Lind'],
        roles: ['mayor'],
      },
    ]);
  });

  it('lets former addresses follow to the last person', async () => {
    const people = [await person('Mara Lind'), await person('Marra Lind'), await person('Mara Lindh')];
    const [first, second, third] = people as [(typeof people)[0], (typeof people)[0], (typeof people)[0]];
    for (const [index, one] of people.entries()) await article(`a${index}`, row(one, [`Form ${index}`]));
    await move([{ nameId: third.nameId, from: third.id, to: second.id }]);
    await store.transaction((tx) =>
      assignNames(tx, 'person', [{ id: third.nameId, identityId: second.id, ...because }]),
    );
    await move([
      { nameId: second.nameId, from: second.id, to: first.id },
      { nameId: third.nameId, from: second.id, to: first.id },
    ]);
    const former = await store.prisma.formerSlug.findMany({ select: { personId: true } });
    expect(former.length).toBeGreaterThanOrEqual(2);
    expect(new Set(former.map(({ personId }) => personId))).toEqual(new Set([first.id]));
  });

  it('moves nothing for no moves, and bodies in their own tables', async () => {
    expect(await move([])).toEqual([]);
    const moved = await store.transaction((tx) =>
      moveNames(tx, BODY, [{ nameId: 1, from: 1, to: 2 }], chooseName),
    );
    expect(moved).toEqual([]);
  });
});
