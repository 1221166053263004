import { unnamedSource } from '../resolve/unnamed-source.ts';
import { saveMentions } from '../store/mention.ts';
import { type QuoteRow, type SavedQuotes, saveQuotes } from '../store/quote.ts';
import { saveAnchors } from '../store/quote-anchor.ts';
import { pairRuledQuotes } from '../store/quote-pair-ruling.ts';
import type { IdsByKey } from '../store/save-rows.ts';
import { toSlug } from '../store/slug.ts';
import type { Tx } from '../store/statement.ts';
import { saveVenues } from '../store/venue.ts';
import { applyQuoteRulings } from './apply-quote-rulings.ts';
import { type IdentityColumns, NOBODY } from './identity-columns.ts';
import type { Reading } from './read-article.ts';
import type { IdentifiedArticle } from './saved-article.ts';

/** What was saved, and the ids under the keys of each article's mentions. */
export interface SavedReports extends SavedQuotes {
  readonly mentionIds: IdsByKey;
}

/**
 * Saves the mentions, venues and quotes of articles, each tied to the identities found for it. What curators ruled on
 * their quotes holds, whatever was read. Six statements for new articles, eleven at most.
 */
export async function saveReports(tx: Tx, articles: readonly IdentifiedArticle[]): Promise<SavedReports> {
  const mentionIds = await saveMentions(
    tx,
    new Map(
      articles.map(({ articleId, reading, identities }) => [
        articleId,
        mentionRows(reading, identities.entities),
      ]),
    ),
  );
  const venueIds = await saveVenuesOf(tx, articles);
  const ruled = articles.map(
    (article) =>
      [
        article.articleId,
        ruledQuotes(article, mentionIds.get(article.articleId) ?? new Map(), venueIds),
      ] as const,
  );
  const saved = await saveQuotes(tx, new Map(ruled.map(([articleId, { rows }]) => [articleId, rows])));
  const anchors = ruled.flatMap(([articleId, quotes]) =>
    quotes.anchors.map((anchor) => ({
      ...anchor,
      quoteId: saved.ids.get(articleId)?.get(anchor.key) ?? null,
    })),
  );
  await saveAnchors(tx, anchors);
  await pairRuledQuotes(
    tx,
    anchors.map(({ id }) => id),
  );
  return { ...saved, mentionIds };
}

/** The id under each slug. */
function saveVenuesOf(tx: Tx, articles: readonly IdentifiedArticle[]): Promise<Map<string, number>> {
  const venues = articles.flatMap(({ reading }) =>
    reading.extraction.quotes.flatMap(({ venue }) => venue ?? []),
  );
  const venueRows = venues.map(({ name, outlet, programme }) => ({
    slug: toSlug(name),
    name,
    outlet,
    programme,
  }));
  return saveVenues(tx, [...new Map(venueRows.map((row) => [row.slug, row])).values()]);
}

/** The article's quotes as curators will have them. */
function ruledQuotes(
  { reading, identities: { entities, speakers }, rulings }: IdentifiedArticle,
  mentionIds: ReadonlyMap<string, number>,
  venueIds: ReadonlyMap<string, number>,
) {
  const { text, sections } = reading.page;
  const read = quoteRows(reading, entities, mentionIds, venueIds);
  return applyQuoteRulings(read, rulings.anchors, { text, sections, identityOf: speakers });
}

function mentionRows(
  { extraction, resolution, mentionKeys }: Reading,
  identities: readonly IdentityColumns[],
) {
  const identityOf = new Map(
    resolution.entities.flatMap(({ mentions }, entity) =>
      mentions.map((mention): [number, IdentityColumns] => [mention, identities[entity] ?? NOBODY]),
    ),
  );
  return extraction.mentions.map(({ start, end, kind, text, rule, score }, index) => ({
    key: mentionKeys[index] ?? '',
    start,
    end,
    kind,
    text,
    ...(identityOf.get(index) ?? NOBODY),
    method: `mention/${rule}`,
    version: extraction.version,
    score,
  }));
}

function quoteRows(
  reading: Reading,
  identities: readonly IdentityColumns[],
  mentionIds: ReadonlyMap<string, number>,
  venueIds: ReadonlyMap<string, number>,
): QuoteRow[] {
  const { extraction, resolution, quoteKeys, quoteTexts, quoteIndex, mentionKeys } = reading;
  const keyAt = (index: number | null): string | null => (index === null ? null : (quoteKeys[index] ?? null));
  return extraction.quotes.map((quote, index) => {
    const speaker = resolution.speakers[index];
    const entity = speaker?.entity ?? null;
    const mention = quote.speaker.mention === null ? null : (mentionKeys[quote.speaker.mention] ?? null);
    const { start, end, kind, parts, quoted, cue, venue, saidOn, rule, score } = quote;
    return {
      key: quoteKeys[index] ?? '',
      start,
      end,
      kind,
      section: sectionOf(quote.section),
      text: quoteTexts[index] ?? '',
      parts,
      quoted,
      speakerStatus: speaker?.status ?? 'UNRESOLVED',
      ...(entity === null ? NOBODY : (identities[entity] ?? NOBODY)),
      speakerMentionId: mention === null ? null : (mentionIds.get(mention) ?? null),
      speakerMethod: `speaker/${quote.speaker.rule}; ${speaker?.rule ?? 'none'}`,
      speakerScore: Math.min(quote.speaker.score, speaker?.score ?? 0),
      candidates: (speaker?.candidates ?? []).flatMap(
        (candidate) => resolution.entities[candidate]?.name ?? [],
      ),
      unnamedSource: unnamedSourceOf(reading, index),
      cue,
      venueId: venue ? (venueIds.get(toSlug(venue.name)) ?? null) : null,
      venue: venue && { start: venue.start, end: venue.end, text: venue.text },
      saidOn,
      continuesKey: keyAt(quote.continues),
      nestedInKey: keyAt(quote.nestedIn),
      keys: quoteIndex[index] ?? [],
      orderAt: reading.orderAt,
      method: `quote/${rule}`,
      version: extraction.version,
      score,
    };
  });
}

/** The noun phrase that stands for an unnamed speaker, folded; a pronoun tells nothing of the source. */
function unnamedSourceOf({ extraction, resolution }: Reading, index: number): string | null {
  const mention = extraction.mentions[extraction.quotes[index]?.speaker.mention ?? -1];
  const isUnnamed = resolution.speakers[index]?.status === 'UNNAMED' && mention?.kind === 'nominal';
  return isUnnamed ? unnamedSource(mention.text) : null;
}

/** Quotes come from the outlet's own words only; anything else is a fault of `extract/`. */
function sectionOf(section: string): QuoteRow['section'] {
  if (section === 'headline' || section === 'standfirst' || section === 'body') return section;
  throw new Error(`extract/ found a quote in a section of kind ${section}`);
}
