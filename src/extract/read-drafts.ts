import type { SectionKind } from '../page/page.ts';
import type { Span } from '../page/span.ts';
import { countLetters } from '../text/letters.ts';
import type { QuoteRange } from './find-quote-ranges.ts';
import { mainSubject } from './main-subject.ts';
import type { Mention } from './mention.ts';
import { nearbySpeaker } from './nearby-speaker.ts';
import type { UnitRange } from './noun-phrase.ts';
import type { Subject } from './phrase-subject.ts';
import type { QuoteKind } from './quote.ts';
import { DIRECT_SHARE } from './quoted-in.ts';
import type { Introduction } from './read-introduction.ts';
import { isBare } from './read-rules.ts';
import { type Act, isAllQuoted, type Report } from './report.ts';
import type { Sentence, Unit } from './sentence-units.ts';

/** A quote before it is joined to its neighbors. */
export interface DraftQuote {
  readonly parts: readonly Span[];
  readonly quoted: readonly Span[];
  readonly kind: QuoteKind;
  readonly section: SectionKind;
  /** Index of its paragraph among the page's sections. */
  readonly paragraph: number;
  /** The sentence that holds the cue, or the quote itself where there is none. */
  readonly sentence: Sentence;
  readonly cue: (Span & { readonly lemma: string }) | null;
  readonly complementizer: Span | null;
  readonly subject: Subject | null;
  readonly side: Report['side'] | 'bare';
  readonly form: Report['form'] | 'none';
  readonly paragraphStart: number;
  /** True where nothing follows its sentence in the paragraph. */
  readonly endsParagraph: boolean;
  /** True where the last range is never closed: it goes on in the next paragraph. */
  readonly open: boolean;
  readonly act: Act;
  readonly rule: string;
  /** How likely the tagger finds it right; null where rules alone found it. */
  readonly tagged: number | null;
  /** The subject as a mention, where no other mention covers it but its place tells what it is. */
  readonly named?: Mention;
}

/** Where a sentence stands, and what came before it in its paragraph. */
export interface DraftContext {
  readonly section: SectionKind;
  readonly paragraph: number;
  /** Where its paragraph starts and ends. */
  readonly span: Span;
  /** The sentence before in the same paragraph, or null. */
  readonly previous: Sentence | null;
  /** What the paragraph before ended with, when that introduces this one. */
  readonly introduction: Introduction | null;
  /** The person whom the last sentence of the paragraph before is about, when it introduces nothing. */
  readonly acting: Subject | null;
}

/** The drafts of one sentence: its reports, or the sentence itself when it is nothing but a quote. */
export function readDrafts(
  text: string,
  sentence: Sentence,
  mentions: readonly Mention[],
  context: DraftContext,
  reports: readonly Report[],
): DraftQuote[] {
  const drafts = reports.map((report) => {
    const subject = report.subject ?? nearbySpeaker(sentence, report, context.previous, mentions);
    return { ...reported(text, sentence, report, context), subject };
  });
  if (drafts.length > 0 || !isBare(sentence.units)) return drafts.filter((d) => d.parts.length > 0);
  return [bare(text, sentence, mentions, context)].filter((d) => d.parts.length > 0);
}

function reported(text: string, sentence: Sentence, report: Report, context: DraftContext): DraftQuote {
  const { parts, quoted, kind, open } = readContent(text, sentence.units, report.parts);
  return {
    parts,
    quoted,
    kind,
    open,
    section: context.section,
    paragraph: context.paragraph,
    paragraphStart: context.span.start,
    endsParagraph: sentence.end >= context.span.end,
    sentence,
    cue: report.cue === null ? null : { start: report.cue.start, end: report.cue.end, lemma: report.lemma },
    complementizer: report.complementizer,
    subject: report.subject,
    side: report.side,
    form: report.form,
    act: report.tagged?.act ?? 'STATEMENT',
    rule: `${report.side}:${report.how}:${report.subject?.rule ?? 'no-subject'}`,
    tagged: report.tagged?.score ?? null,
  };
}

function bare(
  text: string,
  sentence: Sentence,
  mentions: readonly Mention[],
  context: DraftContext,
): DraftQuote {
  const { units } = sentence;
  const { parts, quoted, kind, open } = readContent(text, units, [{ from: 0, to: units.length }]);
  const { introduction, previous } = context;
  const introduced = introduction !== null && previous === null;
  const acting =
    previous === null ? context.acting : mainSubject(previous.units, mentions, previous.units.length);
  return {
    parts,
    quoted,
    kind,
    open,
    section: context.section,
    paragraph: context.paragraph,
    paragraphStart: context.span.start,
    endsParagraph: sentence.end >= context.span.end,
    sentence,
    cue: introduced && introduction.cue ? { ...introduction.cue, lemma: introduction.lemma } : null,
    complementizer: null,
    subject: introduced ? introduction.subject : acting,
    side: 'bare',
    form: 'none',
    act: 'STATEMENT',
    rule: introduced ? 'introduced' : 'bare',
    tagged: null,
  };
}

type Content = Pick<DraftQuote, 'parts' | 'quoted' | 'kind' | 'open'>;

function readContent(text: string, units: readonly Unit[], ranges: readonly UnitRange[]): Content {
  const quotes = quotesIn(units, ranges);
  const kind = quotes.length === 0 ? 'INDIRECT' : kindOf(text, units, ranges);
  return {
    parts: ranges.flatMap((range) => partsOf(units, range, kind)),
    quoted: quotes.map((q) => q.inner),
    kind,
    open: quotes[quotes.length - 1]?.closed === false,
  };
}

function quotesIn(units: readonly Unit[], ranges: readonly UnitRange[]): QuoteRange[] {
  const quotes: QuoteRange[] = [];
  for (const { from, to } of ranges) {
    for (let i = from; i < to; i++) {
      const quote = units[i]?.quote;
      if (quote) quotes.push(quote);
    }
  }
  return quotes;
}

/** Direct by the letters that stand in quote marks, or mixed. */
function kindOf(text: string, units: readonly Unit[], ranges: readonly UnitRange[]): QuoteKind {
  let quoted = 0;
  let all = 0;
  for (const unit of ranges.flatMap((r) => units.slice(r.from, r.to))) {
    const { start, end } = unit.quote?.inner ?? unit;
    const letters = countLetters(text, start, end);
    all += letters;
    if (unit.quote !== null) quoted += letters;
  }
  if (quoted === 0) return 'INDIRECT';
  return quoted >= DIRECT_SHARE * all ? 'DIRECT' : 'MIXED';
}

/**
 * The spans of one stretch. A stretch of nothing but quotes yields what is inside the marks; one with other words
 * yields its hull, without marks at its edges when it is direct.
 */
function partsOf(units: readonly Unit[], range: UnitRange, kind: QuoteKind): Span[] {
  if (kind === 'DIRECT' && isAllQuoted(units, { parts: [range] }))
    return quotesIn(units, [range]).map(({ inner: { start, end } }) => ({ start, end }));
  const first = units[range.from];
  const last = units[range.to - 1];
  if (first === undefined || last === undefined) return [];
  const start = kind === 'DIRECT' && first.quote !== null ? first.quote.inner.start : first.start;
  const end = kind === 'DIRECT' && last.quote !== null ? last.quote.inner.end : last.end;
  return end > start ? [{ start, end }] : [];
}
