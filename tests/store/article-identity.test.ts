import { beforeEach, describe, expect, it } from 'vitest';
import { saveArticle } from '../../src/store/article.ts';
import { type ArticleIdentityRow, saveArticleIdentities } from '../../src/store/article-identity.ts';
import { createIdentities } from '../../src/store/identity.ts';
import type { CountedName } from '../../src/store/identity-name.ts';
import { recordStatements } from '../../src/store/record-statements.ts';
import { articleRow } from './rows.ts';
import { clearStore, openTestStore } from './test-store.ts';

const store = await openTestStore();
beforeEach(() => clearStore(store));

const longest = (forms: readonly CountedName[]): string =>
  [...forms].sort((a, b) => b.name.length - a.name.length)[0]?.name ?? '';

function identity(
  id: number,
  forms: string[],
  changes: Partial<ArticleIdentityRow> = {},
): ArticleIdentityRow {
  return {
    type: 'person',
    id,
    nameId: null,
    mentionCount: forms.length,
    forms: forms.map((name) => ({ name, keys: [name.toLowerCase()] })),
    roles: [],
    orderAt: '2025-03-04T05:06:07.089Z',
    method: 'surname',
    version: '1',
    score: 1,
    ...changes,
  };
}

const create = (...names: string[]) =>
  store.transaction((tx) =>
    createIdentities(
      tx,
      names.map((name) => ({ type: 'person' as const, name })),
    ),
  );
const saveIn = (externalId: string, ...rows: ArticleIdentityRow[]) =>
  store.transaction(async (tx) => {
    const { id } = await saveArticle(tx, articleRow({ externalId }));
    await saveArticleIdentities(tx, new Map([[id, rows]]), longest);
    return id;
  });
const aliasCounts = async () =>
  (await store.prisma.alias.findMany({ orderBy: { name: 'asc' } })).map((alias) => [
    alias.name,
    alias.articleCount,
  ]);

describe('createIdentities', () => {
  it('gives each a slug of its own, in the order asked', async () => {
    const ids = await store.transaction((tx) =>
      createIdentities(tx, [
        { type: 'person', name: 'Mara Lind' },
        { type: 'country', name: 'Norland' },
        { type: 'person', name: 'Mara Lind' },
        { type: 'organization', name: 'Mara Lind' },
      ]),
    );
    const people = await store.prisma.person.findMany({ orderBy: { id: 'asc' } });
    const organizations = await store.prisma.organization.findMany({ orderBy: { id: 'asc' } });
    expect(people.map((p) => [p.id, p.slug])).toEqual([
      [ids[0], 'mara-lind'],
      [ids[2], 'mara-lind-2'],
    ]);
    expect(organizations.map((o) => [o.id, o.slug, o.kind])).toEqual([
      [ids[1], 'norland', 'COUNTRY'],
      [ids[3], 'mara-lind', 'ORGANIZATION'],
    ]);
  });

  it('has two statements for any number of new people', async () => {
    const record = recordStatements(store);
    await create(...Array.from({ length: 60 }, (_, n) => `Person Number${n}`));
    record.stop();
    expect(record.statements).toHaveLength(2);
  });
});

describe('saveArticleIdentities', () => {
  it('counts the articles that use a form, once each, however often they are saved', async () => {
    const [id = 0] = await create('Mara Lind');
    await saveIn('a1', identity(id, ['Mara Lind', 'Lind'], { roles: ['mayor'] }));
    await saveIn('a2', identity(id, ['Lind'], { roles: ['mayor', 'engineer'] }));
    await saveIn('a2', identity(id, ['Lind'], { roles: ['mayor', 'engineer'] }));
    expect(await aliasCounts()).toEqual([
      ['Lind', 2],
      ['Mara Lind', 1],
    ]);
    const roles = await store.prisma.role.findMany({ orderBy: { text: 'asc' } });
    expect(roles.map((role) => [role.text, role.articleCount])).toEqual([
      ['engineer', 1],
      ['mayor', 2],
    ]);
  });

  it('takes back what an article no longer says', async () => {
    const [id = 0] = await create('Mara Lind');
    await saveIn('a1', identity(id, ['Mara Lind', 'Lind'], { roles: ['mayor'] }));
    await saveIn('a2', identity(id, ['Lind']));
    await saveIn('a1', identity(id, ['Mara Lind']));
    expect(await aliasCounts()).toEqual([
      ['Lind', 1],
      ['Mara Lind', 1],
    ]);
    expect(await store.prisma.role.count()).toBe(0);
  });

  it('renews the keys of a form that stays', async () => {
    const [id = 0] = await create('Mara Lind');
    await saveIn('a1', identity(id, ['Lind']));
    await saveIn('a1', identity(id, [], { forms: [{ name: 'Lind', keys: ['lind', 'lnd'] }] }));
    expect(await store.prisma.alias.findMany()).toMatchObject([
      { name: 'Lind', keys: ['lind', 'lnd'], articleCount: 1 },
    ]);
  });

  it('removes people whom no article carries any more, with their aliases, and only those', async () => {
    const [mara = 0, ole = 0] = await create('Mara Lind', 'Ole Brand');
    await saveIn('a1', identity(mara, ['Mara Lind']), identity(ole, ['Ole Brand']));
    await saveIn('a2', identity(ole, ['Brand']));
    await saveIn('a1');
    expect((await store.prisma.person.findMany()).map((person) => person.id)).toEqual([ole]);
    expect(await aliasCounts()).toEqual([['Brand', 1]]);
  });

  it('renames by the forms in the corpus; a new name is a new address, another spelling is not', async () => {
    const [id = 0] = await create('Lind');
    const named = async () => {
      const { name, slug } = await store.prisma.person.findUniqueOrThrow({ where: { id } });
      return [name, slug];
    };
    await saveIn('a1', identity(id, ['Lind']));
    expect(await named()).toEqual(['Lind', 'lind']);
    await saveIn('a2', identity(id, ['Mara Lind']));
    expect(await named()).toEqual(['Mara Lind', 'mara-lind']);
    await saveIn('a3', identity(id, ['Marra  Linndd']));
    expect(await named()).toEqual(['Marra  Linndd', 'mara-lind']);
    const former = await store.prisma.formerSlug.findMany();
    expect(former).toMatchObject([{ slug: 'lind', personId: id }]);
  });

  it('takes up a former slug of its own again, and gives it to nobody else', async () => {
    const [id = 0] = await create('Lind');
    await saveIn('a1', identity(id, ['Lind']));
    await saveIn('a2', identity(id, ['Mara Lind']));
    const [other = 0] = await create('Lind');
    expect(await store.prisma.person.findUnique({ where: { id: other } })).toMatchObject({ slug: 'lind-2' });
    await saveIn('a2');
    expect(await store.prisma.person.findUnique({ where: { id } })).toMatchObject({ slug: 'lind' });
    expect(await store.prisma.formerSlug.findMany()).toMatchObject([{ slug: 'mara-lind', personId: id }]);
  });

  it('keeps organizations apart from people of the same id', async () => {
    const [person = 0] = await create('Lind');
    const [organization = 0] = await store.transaction((tx) =>
      createIdentities(tx, [{ type: 'organization', name: 'Lind' }]),
    );
    expect(organization).toBe(person);
    const id = await saveIn(
      'a1',
      identity(person, ['Lind']),
      identity(organization, ['Lind'], { type: 'organization' }),
    );
    expect(await store.prisma.articlePerson.count({ where: { articleId: id } })).toBe(1);
    expect(await store.prisma.articleOrganization.count({ where: { articleId: id } })).toBe(1);
    expect(await aliasCounts()).toEqual([
      ['Lind', 1],
      ['Lind', 1],
    ]);
  });
});
