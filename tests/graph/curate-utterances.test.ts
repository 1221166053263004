import { beforeEach, describe, expect, it } from 'vitest';
import { relink } from '../../src/ingest/relink.ts';
import { clearStore, openTestStore } from '../store/test-store.ts';
import { type Newsroom, openNewsroom, quotesOf, type Told } from './newsroom.ts';

const store = await openTestStore();
let news: Newsroom;

const PIERS = 'The old piers will be torn down before the winter storms arrive at the harbor';
const told = (id: string, day: number, words: string): Told => ({
  id,
  day,
  outlet: `${id}.example`,
  paragraphs: ['Mayor Vera Holm spoke this week.', `“${words},” Vera Holm said.`],
});
const NEWS = [
  told('one', 3, PIERS),
  told('two', 4, PIERS),
  told('three', 5, 'Nobody will sail here on a Sunday as long as the church bells ring'),
];

/** Per article, which of the utterances it reports, lettered in the order of their articles. */
const groups = async () => {
  const letters = new Map<string, string>();
  return (await quotesOf(news)).map(({ article, utterance }) => {
    const id = utterance?.id ?? 'none';
    if (!letters.has(id)) letters.set(id, 'abc'.charAt(letters.size));
    return `${article.slug.replace('news-of-', '')} ${letters.get(id)}`;
  });
};
const quoteIn = async (id: string) => {
  const found = (await quotesOf(news)).find(({ article }) => article.slug === `news-of-${id}`);
  if (!found) throw new Error(`no quote in ${id}`);
  return found;
};
const comeAgain = async () => {
  await news.age();
  for (const each of [...NEWS].reverse()) await news.ingest(each);
  await relink(store, { all: true });
};

beforeEach(async () => {
  await clearStore(store);
  news = await openNewsroom(store);
  for (const each of NEWS) await news.ingest(each);
  expect(await groups()).toEqual(['one a', 'three b', 'two a']);
});

describe('joinUtterances', () => {
  it('makes one of what shares no words, and holds', async () => {
    const ids = [(await quoteIn('one')).utterance?.id, (await quoteIn('three')).utterance?.id];
    const { editId } = await news.succeed(
      'joinUtterances',
      { utterances: ids },
      'utterance { quoteCount evidence { words } provenance { score } }',
    );
    expect(await groups()).toEqual(['one a', 'three a', 'two a']);
    expect((await quoteIn('three')).linkProvenance).toEqual({ method: 'edit', edit: { id: editId } });
    await comeAgain();
    expect(await groups()).toEqual(['one a', 'three a', 'two a']);
    await news.undo(editId);
    expect(await groups()).toEqual(['one a', 'three b', 'two a']);
  });

  it('refuses one alone, what is gone, and what was ruled to be two', async () => {
    const { utterance } = await quoteIn('one');
    const other = (await quoteIn('three')).utterance;
    expect(await news.edit('joinUtterances', { utterances: [utterance?.id, utterance?.id] })).toMatchObject({
      __typename: 'EditRefused',
      field: 'utterances',
    });
    const separate = await news.succeed('separateUtterances', {
      utterance: utterance?.id,
      quotes: [(await quoteIn('two')).id],
    });
    const ids = [(await quoteIn('one')).utterance?.id, (await quoteIn('two')).utterance?.id];
    expect(await news.edit('joinUtterances', { utterances: ids })).toMatchObject({
      __typename: 'EditConflict',
      conflictingEdit: { id: separate.editId },
    });
    const join = await news.succeed('joinUtterances', { utterances: [ids[0], other?.id] });
    const left = new Set((await quotesOf(news)).map((quote) => quote.utterance?.id));
    const lost = [ids[0], other?.id].find((id) => !left.has(id));
    expect(lost).toBeDefined();
    expect(await news.edit('joinUtterances', { utterances: [lost, ids[1]] })).toMatchObject({
      __typename: 'EditConflict',
      conflictingEdit: { id: join.editId },
    });
  });
});

describe('separateUtterances', () => {
  it('parts what has the same words, and holds', async () => {
    const { utterance } = await quoteIn('one');
    const { id } = await quoteIn('two');
    const { editId } = await news.succeed(
      'separateUtterances',
      { utterance: utterance?.id, quotes: [id] },
      'remaining { quoteCount } parted { quoteCount }',
    );
    expect(await groups()).toEqual(['one a', 'three b', 'two c']);
    expect((await quoteIn('two')).linkProvenance).toEqual({ method: 'edit', edit: { id: editId } });
    await comeAgain();
    expect(await groups()).toEqual(['one a', 'three b', 'two c']);
    await news.undo(editId);
    expect(await groups()).toEqual(['one a', 'three b', 'two a']);
  });

  it('refuses all quotes of it, and quotes of another', async () => {
    const [one, two, three] = await Promise.all(['one', 'two', 'three'].map(quoteIn));
    const utterance = one?.utterance?.id;
    expect(await news.edit('separateUtterances', { utterance, quotes: [one?.id, two?.id] })).toMatchObject({
      __typename: 'EditRefused',
      field: 'quotes',
    });
    expect(await news.edit('separateUtterances', { utterance, quotes: [three?.id] })).toMatchObject({
      __typename: 'EditConflict',
    });
  });
});
