import type { SpeakerRef } from '../../store/curated-identity.ts';
import type { CuratedQuote } from '../../store/curated-quote.ts';
import { addEdit, type EditValue } from '../../store/edit.ts';
import type { Store } from '../../store/open-store.ts';
import { anchorQuotes } from '../../store/quote-anchor.ts';
import { addQuoteRuling, type QuoteRuling, type RuledSpeaker } from '../../store/quote-ruling.ts';
import type { Tx } from '../../store/statement.ts';
import { readStoredPage } from '../../store/stored-page.ts';
import { rereadArticles } from '../reread-article.ts';
import { type Curator, editAlone } from './curator.ts';
import { EditRefused } from './edit-error.ts';
import { labelOf, loadIdentity, subjectOf } from './load-identity.ts';
import { loadQuote } from './load-quotes.ts';

/** Characters that a quote can be corrected to have. */
const LONGEST_QUOTE = 20_000;

/** Somebody, a source without a name, or (null) nobody who is known. */
export type CorrectedSpeaker = { readonly speaker: SpeakerRef } | { readonly unnamedSource: string } | null;

/** What a ruling on a quote comes to, with what people read of it. */
interface Correction {
  readonly action: string;
  readonly ruling: QuoteRuling;
  readonly subjects: readonly string[];
  readonly before: readonly EditValue[];
  readonly after: readonly EditValue[];
}

/** Rules who said a quote. @throws EditConflict where the quote or the speaker is no more */
export function correctSpeaker(
  store: Store,
  curator: Curator,
  quoteId: number,
  speaker: CorrectedSpeaker,
): Promise<{ editId: number }> {
  return correct(store, curator, quoteId, async (tx, quote) => {
    const { value, label, subjects } = await readSpeaker(tx, speaker);
    const before = { field: 'speaker', value: quote.speaker ?? quote.speakerStatus };
    return {
      action: 'correctSpeaker',
      ruling: { kind: 'SPEAKER', value },
      subjects,
      before: [before],
      after: [{ field: 'speaker', value: label }],
    };
  });
}

async function readSpeaker(
  tx: Tx,
  speaker: CorrectedSpeaker,
): Promise<{ value: RuledSpeaker; label: string; subjects: string[] }> {
  if (speaker === null) return { value: { status: 'UNRESOLVED' }, label: 'UNRESOLVED', subjects: [] };
  if ('unnamedSource' in speaker) {
    const { unnamedSource } = speaker;
    return { value: { status: 'UNNAMED', unnamedSource }, label: unnamedSource, subjects: [] };
  }
  const identity = await loadIdentity(tx, speaker.speaker);
  const [main] = identity.names;
  if (!main) throw new EditRefused('speaker', `"${identity.slug}" has no name that articles use.`);
  const { key, form, blockKeys } = main;
  const value = { status: 'RESOLVED', type: identity.type, key, form, blockKeys } as const;
  return { value, label: labelOf(identity), subjects: [subjectOf(identity)] };
}

/**
 * Rules where a quote's words begin and end, in offsets into its article's text.
 *
 * @throws EditConflict where the quote is no more
 * @throws EditRefused for a span that isn't one stretch of the article's own words around the quote
 */
export function correctQuoteSpan(
  store: Store,
  curator: Curator,
  quoteId: number,
  { start, end }: { readonly start: number; readonly end: number },
): Promise<{ editId: number }> {
  return correct(store, curator, quoteId, async (tx, quote) => {
    const text = await readSpan(tx, quote, start, end);
    return {
      action: 'correctQuoteSpan',
      ruling: { kind: 'SPAN', value: { start, end, text } },
      subjects: [],
      before: [{ field: 'text', value: quote.text }],
      after: [{ field: 'text', value: text }],
    };
  });
}

const WORDED = new Set(['headline', 'standfirst', 'body']);

async function readSpan(tx: Tx, quote: CuratedQuote, start: number, end: number): Promise<string> {
  const page = await readStoredPage(tx, quote.articleId);
  const text = page?.text.slice(Math.max(0, start), Math.max(0, end)) ?? '';
  const refuse = (why: string) => new EditRefused('span', `The span [${start}, ${end}) ${why}.`);
  if (start < 0 || end <= start || end > (page?.text.length ?? 0))
    throw refuse(`lies outside of the article's ${page?.text.length ?? 0} characters`);
  if (text.length > LONGEST_QUOTE) throw refuse(`has more than ${LONGEST_QUOTE} characters`);
  if (text.trim() !== text) throw refuse('begins or ends with a space');
  if (end <= quote.start || start >= quote.end)
    throw refuse(`holds nothing of the quote at [${quote.start}, ${quote.end})`);
  const section = page?.sections.find((each) => each.start <= start && end <= each.end);
  if (!section || !WORDED.has(section.kind))
    throw refuse("is not within one paragraph of the outlet's own words");
  return text;
}

/** Rules that a quote is none: it goes. @throws EditConflict where it is no more */
export function rejectQuote(
  store: Store,
  curator: Curator,
  quoteId: number,
): Promise<{ editId: number; articleId: number }> {
  return correct(store, curator, quoteId, async (_tx, quote) => ({
    action: 'rejectQuote',
    ruling: { kind: 'REJECTION', value: { quoteId } },
    subjects: [`Article:${quote.articleId}`],
    before: [{ field: 'text', value: quote.text }],
    after: [],
  }));
}

function correct(
  store: Store,
  { keyId, reason }: Curator,
  quoteId: number,
  plan: (tx: Tx, quote: CuratedQuote) => Promise<Correction>,
): Promise<{ editId: number; articleId: number }> {
  return editAlone(store, async (tx) => {
    const quote = await loadQuote(tx, quoteId);
    const { action, ruling, subjects, before, after } = await plan(tx, quote);
    const anchorId = (await anchorQuotes(tx, [quoteId])).get(quoteId) ?? 0;
    const editId = await addEdit(tx, {
      action,
      subjects: [`Quote:${quoteId}`, ...subjects],
      keys: [
        `quote ${anchorId} ${ruling.kind}`,
        ...(ruling.kind === 'SPEAKER' ? speakerKeys(ruling.value) : []),
      ],
      apiKeyId: keyId,
      reason,
      before,
      after,
      identities: [],
    });
    await addQuoteRuling(tx, editId, anchorId, ruling);
    await rereadArticles(tx, [quote.articleId]);
    // Reading the article anew with newer rules can drop a quote that older ones found.
    if (ruling.kind !== 'REJECTION') await loadQuote(tx, quoteId);
    return { editId, articleId: quote.articleId };
  });
}

/** A namesake whom an edit made is there as long as that edit stands. */
const speakerKeys = (speaker: RuledSpeaker): string[] =>
  speaker.status === 'RESOLVED' && speaker.key.includes('~') ? [`name ${speaker.key}`] : [];
