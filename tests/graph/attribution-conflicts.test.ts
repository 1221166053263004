import { expect, test } from 'vitest';
import { openTestStore } from '../store/test-store.ts';
import { askOf, dataOf } from './ask.ts';
import { rowsOf } from './rows.ts';

const store = await openTestStore();
const ask = askOf(store);
const rows = rowsOf(store);

const star = await rows.outlet('star.example');
const ann = await rows.person('ann-lee', 'Ann Lee');
const bo = await rows.person('bo-roe', 'Bo Roe');
const office = await rows.organization('office', 'The Office');

async function said(day: number, speaker: { personId?: number; organizationId?: number }, outletId?: number) {
  const publishedAt = new Date(Date.UTC(2025, 7, day));
  const article = await rows.article({ publishedAt, outletId: outletId ?? null });
  return rows.quote(article.id, 'The bridge will stand', speaker);
}

const byAnn = await said(1, { personId: ann.id });
const byBo = await said(2, { personId: bo.id }, star.id);
const byOffice = await said(3, { organizationId: office.id });
await rows.conflict(byAnn, byBo, { kind: 'CONFLICT' });
await rows.conflict(byAnn, byOffice, { kind: 'SOURCE_LEVEL', words: 'will stand', sharedWords: 2 });
await rows.conflict(byBo, byAnn, { kind: 'REQUOTATION', evidence: 'It stands inside her quote.' });

type List = { attributionConflicts: { totalCount: number; edges: { node: { kind: string } }[] } };

const kinds = async (args: string) => {
  const { attributionConflicts } = await dataOf(
    ask<List>(`{ attributionConflicts${args} { totalCount edges { node { kind } } } }`),
  );
  const found = attributionConflicts.edges.map(({ node }) => node.kind);
  expect(attributionConflicts.totalCount).toBe(found.length);
  return found;
};

test.each([
  ['', ['REQUOTATION', 'SOURCE_LEVEL', 'CONFLICT']],
  ['(orderBy: OLDEST)', ['CONFLICT', 'SOURCE_LEVEL', 'REQUOTATION']],
  ['(filter: { kinds: [CONFLICT, SOURCE_LEVEL] })', ['SOURCE_LEVEL', 'CONFLICT']],
  ['(filter: { speaker: "office" })', ['SOURCE_LEVEL']],
  ['(filter: { speaker: "bo-roe", kinds: CONFLICT })', ['CONFLICT']],
  ['(filter: { outlet: "star.example" })', ['REQUOTATION', 'CONFLICT']],
  ['(filter: { reported: { from: "2025-08-02T00:00:00Z" } })', ['REQUOTATION']],
  ['(filter: { words: "BRIDGE will" })', ['REQUOTATION', 'CONFLICT']],
])('conflicts%s', async (args, expected) => {
  expect(await kinds(args)).toEqual(expected);
});

test.each([
  ['(filter: { speaker: "ghost" })', 'NOT_FOUND'],
  ['(filter: { kinds: [] })', 'INVALID_ARGUMENT'],
])('conflicts%s are refused', async (args, code) => {
  const { errors } = await ask(`{ attributionConflicts${args} { totalCount } }`);
  expect(errors).toMatchObject([{ extensions: { code } }]);
});

test('a conflict shows both quotes with their speakers, and is a node', async () => {
  const fields =
    'kind words sharedWords evidence a { speaker { slug } } b { speaker { slug } } provenance { method version score }';
  const { attributionConflicts } = await dataOf(
    ask<{ attributionConflicts: { edges: { node: { id: string } }[] } }>(
      `{ attributionConflicts(first: 1) { edges { node { id ${fields} } } } }`,
    ),
  );
  const { id, ...conflict } = attributionConflicts.edges[0]?.node ?? { id: '' };
  expect(conflict).toEqual({
    kind: 'REQUOTATION',
    words: 'the bridge will stand',
    sharedWords: 4,
    evidence: 'It stands inside her quote.',
    a: { speaker: { slug: 'bo-roe' } },
    b: { speaker: { slug: 'ann-lee' } },
    provenance: { method: 'test-rule', version: 'test-1', score: 0.9 },
  });
  const { node } = await dataOf(ask(`{ node(id: "${id}") { ... on AttributionConflict { ${fields} } } }`));
  expect(node).toEqual(conflict);
});

test('a quote leads to those it repeats, those that repeat it, and all its conflicts', async () => {
  const edges = 'totalCount edges { words evidence provenance { method } node { speaker { slug } } }';
  const { quotes } = await dataOf(
    ask(`{ quotes(orderBy: OLDEST) { edges { node { speaker { slug }
      conflicts { kind a { speaker { slug } } } requotes { ${edges} } requotedBy { ${edges} } } } } }`),
  );
  const none = { totalCount: 0, edges: [] };
  const one = (slug: string) => ({
    totalCount: 1,
    edges: [
      {
        words: 'the bridge will stand',
        evidence: 'It stands inside her quote.',
        provenance: { method: 'test-rule' },
        node: { speaker: { slug } },
      },
    ],
  });
  const [annSpeaks, boSpeaks] = [{ speaker: { slug: 'ann-lee' } }, { speaker: { slug: 'bo-roe' } }];
  const sourceLevel = { kind: 'SOURCE_LEVEL', a: annSpeaks };
  const conflict = { kind: 'CONFLICT', a: annSpeaks };
  const requotation = { kind: 'REQUOTATION', a: boSpeaks };
  expect(quotes).toEqual({
    edges: [
      {
        node: {
          ...annSpeaks,
          conflicts: [sourceLevel, conflict, requotation],
          requotes: none,
          requotedBy: one('bo-roe'),
        },
      },
      {
        node: {
          ...boSpeaks,
          conflicts: [requotation, conflict],
          requotes: one('ann-lee'),
          requotedBy: none,
        },
      },
      {
        node: {
          speaker: { slug: 'office' },
          conflicts: [sourceLevel],
          requotes: none,
          requotedBy: none,
        },
      },
    ],
  });
});
