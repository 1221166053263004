import { beforeEach, describe, expect, it } from 'vitest';
import { ReviewAContradictionDocument } from '../../src/sdk/generated/graphql.ts';
import { clearStore, openTestStore } from '../store/test-store.ts';
import { dataOf } from './ask.ts';
import { type Newsroom, openNewsroom, pick, type Told } from './newsroom.ts';

const store = await openTestStore();
let news: Newsroom;

const COST = (id: string, crowns: number): Told => ({
  id,
  outlet: `${id}.example`,
  title: 'Harbor board settles the price of the bridge',
  paragraphs: [
    `Mayor Ada Lind said on Monday that the bridge across the Arden would cost ${crowns} crowns by winter.`,
    `The harbor board of Westerby met for six hours, and ${id} was there.`,
  ],
});

interface Shown {
  readonly id: string;
  readonly text: string;
  readonly agreement: string;
  readonly discrepancies: readonly {
    readonly aspect: string;
    readonly grade: string;
    readonly provenance: { readonly method: string; readonly edit: { readonly id: string } | null };
  }[];
}

/** The claim of what the bridge costs. */
async function cost(): Promise<Shown> {
  const { claims } = await dataOf(
    news.ask<{ claims: { edges: { node: Shown }[] } }>(
      `{ claims(first: 50) { edges { node { id text agreement
        discrepancies { aspect grade provenance { method edit { id } } } } } } }`,
    ),
  );
  return pick(
    claims.edges.map(({ node }) => node),
    ({ text, agreement }) => text.includes('would cost') && agreement !== 'SINGLE',
  );
}

const WANTED = 'claim { id agreement discrepancies { aspect grade } }';
const review = (claim: string, grade: string | null) =>
  news.succeed('reviewClaim', { claim, aspect: 'NUMBER', grade, reason: 'Read both' }, WANTED);

beforeEach(async () => {
  await clearStore(store);
  news = await openNewsroom(store);
  for (const told of [COST('star', 300), COST('post', 400)]) await news.ingest(told);
});

const comeAgain = async () => {
  await news.age();
  for (const told of [COST('post', 400), COST('star', 300)]) await news.ingest(told);
};

describe('reviewClaim', () => {
  it('rules a contradiction to be none, holds, and gives it back when it is undone', async () => {
    const before = await cost();
    expect(before).toMatchObject({
      agreement: 'CONTRADICTS',
      discrepancies: [{ aspect: 'NUMBER', grade: 'CONTRADICTS', provenance: { edit: null } }],
    });
    const { editId, claim } = await review(before.id, null);
    expect(claim).toEqual({ id: before.id, agreement: 'AGREES', discrepancies: [] });
    await comeAgain();
    expect(await cost()).toMatchObject({ agreement: 'AGREES', discrepancies: [] });
    const { edits } = await dataOf(
      news.ask<{ edits: { edges: { node: object }[] } }>(
        '{ edits(first: 5) { edges { node { action by reason status before { field value } after { field value } subjectIds } } } }',
      ),
    );
    expect(edits.edges.map(({ node }) => node)).toMatchObject([
      {
        action: 'REVIEW_CLAIM',
        by: expect.any(String),
        reason: 'Read both',
        status: 'IN_FORCE',
        before: [{ field: 'NUMBER', value: 'CONTRADICTS' }],
        after: [{ field: 'NUMBER', value: 'no discrepancy' }],
        subjectIds: [before.id],
      },
    ]);
    await news.undo(editId);
    expect(await cost()).toEqual(before);
  });

  it('changes a grade, and says by which edit', async () => {
    const { id } = await cost();
    const { reviewClaim } = await dataOf(
      news.ask(ReviewAContradictionDocument, { claim: id, reason: 'One rounds' }),
    );
    if (reviewClaim?.__typename !== 'ReviewClaimPayload') throw new Error(JSON.stringify(reviewClaim));
    expect(reviewClaim).toMatchObject({
      claim: { agreement: 'DIFFERS', discrepancies: [{ provenance: { edit: { reason: 'One rounds' } } }] },
      edit: { status: 'IN_FORCE' },
    });
    const { id: editId } = reviewClaim.edit;
    const check = async () =>
      expect(await cost()).toMatchObject({
        agreement: 'DIFFERS',
        discrepancies: [{ grade: 'DIFFERS_IN_DETAIL', provenance: { method: 'edit', edit: { id: editId } } }],
      });
    await check();
    await comeAgain();
    await check();
    const later = await review((await cost()).id, 'CONTRADICTS');
    expect(await cost()).toMatchObject({ agreement: 'CONTRADICTS' });
    expect(await news.undo(editId)).toMatchObject({
      __typename: 'EditConflict',
      conflictingEdit: { id: later.editId },
    });
    await news.undo(later.editId);
    await check();
  });

  it('leaves the question open for a report that says something else later', async () => {
    await review((await cost()).id, null);
    await news.ingest(COST('herald', 900));
    const { agreement, discrepancies } = await cost();
    expect(agreement).toBe('CONTRADICTS');
    expect(discrepancies).toMatchObject([{ aspect: 'NUMBER', provenance: { edit: null } }]);
  });

  it('refuses an aspect in which nothing differs, and a claim that is gone', async () => {
    const { id } = await cost();
    expect(await news.edit('reviewClaim', { claim: id, aspect: 'DAY' })).toMatchObject({
      __typename: 'EditRefused',
      field: 'aspect',
      message: 'The reports of this claim do not differ in DAY.',
    });
    await clearStore(store);
    news = await openNewsroom(store);
    expect(await news.edit('reviewClaim', { claim: id, aspect: 'NUMBER' })).toMatchObject({
      __typename: 'EditConflict',
      conflictingEdit: null,
    });
  });
});
