import { beforeEach, describe, expect, it } from 'vitest';
import { clearStore, openTestStore } from '../store/test-store.ts';
import { dataOf } from './ask.ts';
import {
  type Newsroom,
  openNewsroom,
  peopleOf,
  pick,
  type QuoteNode,
  quotesOf,
  type Told,
} from './newsroom.ts';

const store = await openTestStore();
let news: Newsroom;

const PIERS = 'The old piers will be torn down before the winter storms arrive at the harbor';
const HARBOR: Told = {
  id: 'harbor',
  paragraphs: [
    'Mayor Vera Holm and Director Nina Strand spoke on Monday.',
    `“${PIERS},” Vera Holm said.`,
    '“The school stays where it is for at least ten years,” said Nina Strand.',
  ],
};
const COAST: Told = {
  id: 'coast',
  day: 4,
  outlet: 'coast.example',
  paragraphs: ['Director Nina Strand spoke again.', `“${PIERS},” Nina Strand said.`],
};
const TEXT = HARBOR.paragraphs.join('\n\n');

const pierQuote = async () =>
  pick(
    await quotesOf(news),
    ({ text, article }) => text.includes('piers') && article.slug.endsWith('harbor'),
  );
const nina = async () => pick(await peopleOf(news), ({ slug }) => slug === 'nina-strand');
const edits = async (filter: string) =>
  (
    await dataOf(
      news.ask<{ edits: { edges: { node: { id: string; action: string; status: string } }[] } }>(
        `{ edits(filter: { ${filter} }) { totalCount edges { node { id action status } } } }`,
      ),
    )
  ).edits.edges.map(({ node }) => node);

beforeEach(async () => {
  await clearStore(store);
  news = await openNewsroom(store);
  await news.ingest(HARBOR);
  await news.ingest(COAST);
});

describe('correctSpeaker', () => {
  it('gives a quote to whom the curator says, links it anew, and holds when the article is read anew', async () => {
    const quote = await pierQuote();
    expect(quote.speaker?.slug).toBe('vera-holm');
    const { editId } = await news.succeed(
      'correctSpeaker',
      { quote: quote.id, speaker: (await nina()).id, reason: 'The recording' },
      'quote { speaker { slug } speakerStatus speakerMention { text } candidates }',
    );
    const corrected = await pierQuote();
    expect(corrected).toMatchObject({
      id: quote.id,
      speaker: { slug: 'nina-strand' },
      speakerProvenance: { method: 'edit', version: null, edit: { id: editId } },
    });
    const twin = pick(await quotesOf(news), ({ text, id }) => text === quote.text && id !== quote.id);
    expect(corrected.utterance).toEqual(twin.utterance);
    await news.age();
    for (const told of [COAST, HARBOR]) expect((await news.ingest(told)).status).toBe('UPDATED');
    expect(await pierQuote()).toEqual(corrected);
    await news.undo(editId);
    expect(await pierQuote()).toEqual(quote);
  });

  it('follows the person through merges, and waits for an article that is gone', async () => {
    const quote = await pierQuote();
    await news.succeed('correctSpeaker', { quote: quote.id, speaker: (await nina()).id });
    await news.ingest({
      id: 'krag',
      paragraphs: ['“The lighthouse keeps its keeper as long as I have a say,” Lisbet Krag said.'],
    });
    const krag = pick(await peopleOf(news), ({ slug }) => slug === 'lisbet-krag');
    await news.succeed('mergePeople', { people: [krag.id, (await nina()).id] }, 'speaker { slug }');
    const owner = pick(await peopleOf(news), ({ names }) => names.some(({ key }) => key === 'p:nina strand'));
    expect((await pierQuote()).speaker?.id).toBe(owner.id);
    await dataOf(news.remove(quote.article.id));
    expect(await edits('status: DANGLING')).toMatchObject([{ action: 'CORRECT_SPEAKER' }]);
    await news.ingest(HARBOR);
    expect((await pierQuote()).speaker?.id).toBe(owner.id);
    expect(await edits('status: DANGLING')).toEqual([]);
  });

  it('is undone before a later edit that doesn’t depend on it', async () => {
    const before = await quotesOf(news);
    const { id } = await pierQuote();
    const correction = await news.succeed('correctSpeaker', { quote: id, speaker: (await nina()).id });
    const ids = (await peopleOf(news)).map((one) => one.id);
    const merge = await news.succeed('mergePeople', { people: ids });
    await news.undo(correction.editId);
    const [only] = await peopleOf(news);
    expect((await quotesOf(news)).map(({ speaker }) => speaker?.id)).toEqual(before.map(() => only?.id));
    await news.undo(merge.editId);
    const told = (quotes: readonly QuoteNode[]) => quotes.map(({ utterance: _, ...quote }) => quote);
    expect(told(await quotesOf(news))).toEqual(told(before));
    expect(new Set((await quotesOf(news)).map(({ utterance }) => utterance?.id)).size).toBe(3);
    expect((await edits('status: UNDONE')).map(({ action }) => action)).toEqual([
      'MERGE_PEOPLE',
      'CORRECT_SPEAKER',
    ]);
  });

  it('names a source without a name, or nobody', async () => {
    const { id } = await pierQuote();
    await news.succeed('correctSpeaker', { quote: id, unnamedSource: 'senior harbor official' });
    expect(await pierQuote()).toMatchObject({
      speaker: null,
      speakerStatus: 'UNNAMED',
      unnamedSource: 'senior harbor official',
    });
    const first = (await edits('status: IN_FORCE'))[0];
    const { editId } = await news.succeed('correctSpeaker', { quote: id });
    expect(await pierQuote()).toMatchObject({
      speaker: null,
      speakerStatus: 'UNRESOLVED',
      unnamedSource: null,
    });
    expect(await news.undo(first?.id ?? '')).toMatchObject({
      __typename: 'EditConflict',
      conflictingEdit: { id: editId },
    });
    await news.undo(editId);
    expect((await pierQuote()).speakerStatus).toBe('UNNAMED');
  });

  it('refuses a quote that is gone, a speaker that is gone, and two answers at once', async () => {
    const { id } = await pierQuote();
    const speaker = (await nina()).id;
    const reject = await news.succeed('rejectQuote', { quote: id });
    expect(await news.edit('correctSpeaker', { quote: id, speaker })).toMatchObject({
      __typename: 'EditConflict',
      conflictingEdit: { id: reject.editId },
    });
    await news.undo(reject.editId);
    const { errors } = await news.ask(
      `mutation C($q: ID!, $s: ID!) { correctSpeaker(input: { quote: $q, speaker: $s, unnamedSource: "x" }) { __typename } }`,
      { q: id, s: speaker },
    );
    expect(errors[0]?.extensions.code).toBe('INVALID_ARGUMENT');
    const ids = (await peopleOf(news)).map((one) => one.id);
    const merged = await news.succeed('mergePeople', { people: ids });
    const [survivor] = await peopleOf(news);
    const gone = pick(ids, (each) => each !== survivor?.id);
    expect(await news.edit('correctSpeaker', { quote: id, speaker: gone })).toMatchObject({
      __typename: 'EditConflict',
      conflictingEdit: { id: merged.editId },
    });
  });
});

describe('correctQuoteSpan', () => {
  const CUT = 'The old piers will be torn down before the winter storms arrive';

  it('moves a quote’s bounds, tells its kind anew, and holds under another extractor', async () => {
    const quote = await pierQuote();
    const { article } = await dataOf(
      news.ask<{ article: { text: string } }>(`{ article(id: "${quote.article.id}") { text } }`),
    );
    const start = article.text.indexOf(CUT);
    const { editId } = await news.succeed(
      'correctQuoteSpan',
      { quote: quote.id, start, end: start + CUT.length },
      'quote { text kind span { start end } parts { start end } }',
    );
    const corrected = await pierQuote();
    expect(corrected).toMatchObject({
      id: quote.id,
      text: CUT,
      kind: 'DIRECT',
      provenance: { method: 'edit', edit: { id: editId } },
    });
    // As if another version had read the quote without its last words, under another key.
    await store.prisma.quoteAnchor.updateMany({
      data: { quoteKey: 'of older rules', end: start + CUT.length, text: CUT },
    });
    await store.prisma.quote.updateMany({ where: { text: CUT }, data: { key: 'of older rules' } });
    await news.age();
    await news.ingest(HARBOR);
    expect(await pierQuote()).toEqual(corrected);
    expect(await edits('status: DANGLING')).toEqual([]);
    await news.ingest({ ...HARBOR, paragraphs: ['A new first paragraph.', ...HARBOR.paragraphs] });
    expect(await pierQuote()).toMatchObject({ id: quote.id, text: CUT });
    await news.ingest({ ...HARBOR, paragraphs: ['Nothing of it is left.'] });
    expect(await edits('status: DANGLING')).toMatchObject([{ id: editId, status: 'DANGLING' }]);
    await news.ingest(HARBOR);
    expect((await pierQuote()).text).toBe(CUT);
    await news.undo(editId);
    expect((await pierQuote()).text).toBe(quote.text);
  });

  it.each([
    ['outside of the text', [0, 100_000], 'lies outside'],
    ['empty', [30, 30], 'lies outside'],
    [
      'elsewhere',
      [TEXT.indexOf('The school'), TEXT.indexOf('The school') + 10],
      'holds nothing of the quote',
    ],
    ['beyond its paragraph', [TEXT.indexOf('The old'), TEXT.indexOf('The school')], ''],
    [
      'with a space at its end',
      [TEXT.indexOf('The old'), TEXT.indexOf('The old') + 4],
      'begins or ends with a space',
    ],
  ])('refuses a span %s', async (_what, [start, end], message) => {
    const { id } = await pierQuote();
    expect(await news.edit('correctQuoteSpan', { quote: id, start, end })).toMatchObject({
      __typename: 'EditRefused',
      field: 'span',
      message: expect.stringContaining(message),
    });
    expect(await store.prisma.edit.count()).toBe(0);
  });
});

describe('rejectQuote', () => {
  it('takes a quote away for good, and undone brings it back under its id', async () => {
    const before = await quotesOf(news);
    const quote = await pierQuote();
    const { editId } = await news.succeed('rejectQuote', { quote: quote.id }, 'article { slug }');
    expect(await quotesOf(news)).toHaveLength(before.length - 1);
    await news.age();
    for (const told of [COAST, HARBOR]) await news.ingest(told);
    expect((await quotesOf(news)).map(({ id }) => id)).not.toContain(quote.id);
    expect(await edits('status: IN_FORCE')).toMatchObject([{ action: 'REJECT_QUOTE' }]);
    expect(await news.edit('rejectQuote', { quote: quote.id })).toMatchObject({
      __typename: 'EditConflict',
      conflictingEdit: { id: editId },
    });
    await news.undo(editId);
    expect((await quotesOf(news)).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  });
});
