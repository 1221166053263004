import { builder } from '../builder.ts';
import { pagedQuotes } from '../connections/quotes.ts';
import { deepLink } from '../deep-link.ts';
import { InvalidArgument } from '../errors.ts';
import { asNode } from '../node.ts';
import { rootConnection } from '../paging/root-connection.ts';
import { textAround } from '../text-around.ts';
import { ownProvenance, Provenance } from './provenance.ts';
import { QuoteKind, QuoteSection, SpeakerStatus, Variant } from './quote-enums.ts';
import { ownSpan, Span, spansOf } from './span.ts';
import { Speaker, selectSpeaker, speakerOf } from './speaker.ts';
import type { StageVersionsShape } from './stage-versions.ts';

const MAX_CONTEXT = 2000;

const Quote = builder.prismaObject('Quote', {
  description:
    "One article's report of what someone said. Several articles that report the same words share an utterance.",
  select: { id: true },
  fields: (t) => ({
    text: t.exposeString('text', {
      description:
        'The words, without quote marks. Where "she said" splits them, the parts joined by a space.',
    }),
    kind: t.expose('kind', { type: QuoteKind, description: 'How much of it stands in quote marks.' }),
    section: t.expose('section', { type: QuoteSection, description: 'Where in the article it stands.' }),
    span: t.field({
      ...ownSpan,
      description: "Where it stands in the article's text: from the first part to the last.",
    }),
    parts: t.field({
      type: [Span],
      description:
        'Its pieces in text order: several where the cue splits it (`“Yes,” she said, “we will.”`).',
      select: { parts: true },
      resolve: (quote) => spansOf(quote.parts),
    }),
    quoted: t.field({
      type: [Span],
      description: 'The stretches inside quote marks, without the marks. Empty for INDIRECT.',
      select: { quoted: true },
      resolve: (quote) => spansOf(quote.quoted),
    }),
    speaker: t.field({
      type: Speaker,
      nullable: true,
      description: 'Who said it; null unless `speakerStatus` is RESOLVED. Never a guess.',
      select: (_args, _context, nested) => selectSpeaker(nested),
      resolve: speakerOf,
    }),
    speakerStatus: t.expose('speakerStatus', {
      type: SpeakerStatus,
      description: 'How sure it is who said it.',
    }),
    speakerMention: t.relation('speakerMention', {
      nullable: true,
      description: 'The words of the article that name the speaker: "Witkoff", "he", "a US official".',
    }),
    candidates: t.exposeStringList('candidates', {
      description: 'Names of those who may have said it, when `speakerStatus` is AMBIGUOUS; else empty.',
    }),
    unnamedSource: t.exposeString('unnamedSource', {
      nullable: true,
      description:
        'What is said of a source without a name, without articles, case and clauses: "senior US official"; null unless `speakerStatus` is UNNAMED.',
    }),
    cue: t.field({
      type: Cue,
      nullable: true,
      description: 'The words that report it: "said", "told CNN", "according to"; null where there are none.',
      select: { cueText: true, cueLemma: true, cueStart: true, cueEnd: true },
      resolve: ({ cueText, cueLemma, cueStart, cueEnd }) =>
        cueText === null || cueLemma === null || cueStart === null || cueEnd === null
          ? null
          : { text: cueText, lemma: cueLemma, span: { start: cueStart, end: cueEnd } },
    }),
    venue: t.relation('venue', {
      nullable: true,
      description: 'Where it was said (a programme, a news conference, a social network), if the text tells.',
    }),
    saidOn: t.expose('saidOn', {
      type: 'Date',
      nullable: true,
      description: 'The day on which it was said, if the text tells ("on Sunday").',
    }),
    article: t.relation('article', { description: 'The article that reports it.' }),
    context: t.field({
      type: QuoteContext,
      description: "The article's text around the quote.",
      args: {
        before: t.arg.int({
          defaultValue: 200,
          description: `Characters in front of it, 0 to ${MAX_CONTEXT}.`,
        }),
        after: t.arg.int({ defaultValue: 200, description: `Characters behind it, 0 to ${MAX_CONTEXT}.` }),
      },
      select: { articleId: true, start: true, end: true },
      resolve: async (quote, { before, after }, context) =>
        textAround(
          await context.articleTexts.load(quote.articleId),
          quote,
          checkContext('before', before),
          checkContext('after', after),
        ),
    }),
    claimAppearances: t.relation('claimAppearances', {
      query: { orderBy: { id: 'asc' } },
      description: 'The claims that its words make, and that of where it was said.',
    }),
    utterance: t.relation('utterance', {
      nullable: true,
      description: 'What was said, of which this is one report; null where it was not linked.',
    }),
    variant: t.expose('variant', {
      type: Variant,
      nullable: true,
      description: "How its wording relates to its utterance's fullest; null where it was not linked.",
    }),
    deepLink: t.field({
      type: 'URL',
      nullable: true,
      description:
        "A link that opens the article's page at the quote (`#:~:text=…`); null where the article has no address.",
      select: {
        text: true,
        parts: true,
        quoted: true,
        article: { select: { url: true, completeness: true } },
      },
      resolve: ({ text, parts, quoted, article: { url, completeness } }) =>
        url === null
          ? null
          : deepLink({
              url,
              text,
              parts: spansOf(parts),
              quoted: spansOf(quoted),
              verbatim: completeness !== 'DIGEST',
            }),
    }),
    continues: t.relation('continues', {
      nullable: true,
      description: 'The quote that this one goes on from, in the paragraph before; null for most.',
    }),
    nestedIn: t.relation('nestedIn', {
      nullable: true,
      description: 'The quote whose words hold this one ("Witkoff said that Russia said …"); null for most.',
    }),
    provenance: t.field({
      ...ownProvenance,
      description: 'The rule that found the quote.',
    }),
    speakerProvenance: t.field({
      type: Provenance,
      description: 'The rule that decided who said it.',
      select: { speakerMethod: true, speakerScore: true, article: { select: { versions: true } } },
      resolve: ({ speakerMethod, speakerScore, article }) => ({
        method: speakerMethod,
        score: speakerScore,
        version: (article.versions as StageVersionsShape).resolve ?? null,
      }),
    }),
    linkProvenance: t.field({
      type: Provenance,
      nullable: true,
      description: 'The rule that linked it to its utterance; null where it was not linked.',
      select: { linkMethod: true, linkScore: true, linkVersion: true },
      resolve: ({ linkMethod, linkScore, linkVersion }) =>
        linkMethod === null || linkScore === null
          ? null
          : { method: linkMethod, score: linkScore, version: linkVersion },
    }),
  }),
});
asNode(Quote, 'Quote');

const Cue = builder
  .objectRef<{ text: string; lemma: string; span: { start: number; end: number } }>('Cue')
  .implement({
    description: 'The words that report a quote.',
    fields: (t) => ({
      text: t.exposeString('text', { description: 'As they stand in the article: "told CNN".' }),
      lemma: t.exposeString('lemma', { description: 'Base form of the head: "tell".' }),
      span: t.expose('span', { type: Span, description: "Where they stand in the article's text." }),
    }),
  });

const QuoteContext = builder.objectRef<ReturnType<typeof textAround>>('QuoteContext').implement({
  description: "An article's text around a quote.",
  fields: (t) => ({
    before: t.exposeString('before', { description: 'The text in front of the quote.' }),
    after: t.exposeString('after', { description: 'The text behind the quote.' }),
    span: t.expose('span', {
      type: Span,
      description: 'Where the whole stretch stands, the quote included.',
    }),
  }),
});

function checkContext(field: string, received: number | null | undefined): number {
  const length = received ?? 200;
  if (length >= 0 && length <= MAX_CONTEXT) return length;
  throw new InvalidArgument(`\`${field}\` must be between 0 and ${MAX_CONTEXT}; received ${length}.`, {
    field,
    received: length,
    limit: MAX_CONTEXT,
  });
}

builder.queryFields((t) => ({
  quotes: rootConnection(t, { ...pagedQuotes, description: 'Quotes in all articles.' }),
}));
