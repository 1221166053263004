import { unnamedSource } from '../resolve/unnamed-source.ts';
import type { ArticleRulings } from '../store/article-ruling.ts';
import { saveMentions } from '../store/mention.ts';
import { type QuoteRow, type SavedQuotes, saveQuotes } from '../store/quote.ts';
import { saveAnchors } from '../store/quote-anchor.ts';
import { pairRuledQuotes } from '../store/quote-pair-ruling.ts';
import { toSlug } from '../store/slug.ts';
import type { Tx } from '../store/statement.ts';
import { saveVenues } from '../store/venue.ts';
import { applyQuoteRulings } from './apply-quote-rulings.ts';
import { type IdentityColumns, NOBODY } from './identity-columns.ts';
import type { Reading } from './read-article.ts';
import type { SavedIdentities } from './save-identities.ts';

/** What was saved, and the id under each key of a mention. */
export interface SavedReports extends SavedQuotes {
  readonly mentionIds: ReadonlyMap<string, number>;
}

/**
 * Saves the mentions, venues and quotes of an article, each tied to the identities found for it. What curators ruled on
 * its quotes holds, whatever was read.
 */
export async function saveReports(
  tx: Tx,
  articleId: number,
  reading: Reading,
  { entities, speakers }: SavedIdentities,
  rulings: ArticleRulings,
): Promise<SavedReports> {
  const mentionIds = await saveMentions(tx, articleId, mentionRows(reading, entities));
  const venues = reading.extraction.quotes.flatMap(({ venue }) => venue ?? []);
  const venueRows = venues.map(({ name, outlet, programme }) => ({
    slug: toSlug(name),
    name,
    outlet,
    programme,
  }));
  const venueIds = await saveVenues(tx, [...new Map(venueRows.map((row) => [row.slug, row])).values()]);
  const { text, sections } = reading.page;
  const read = quoteRows(reading, entities, mentionIds, venueIds);
  const { rows, anchors } = applyQuoteRulings(read, rulings.anchors, {
    text,
    sections,
    identityOf: speakers,
  });
  const saved = await saveQuotes(tx, articleId, rows);
  await saveAnchors(
    tx,
    anchors.map((anchor) => ({ ...anchor, quoteId: saved.ids.get(anchor.key) ?? null })),
  );
  await pairRuledQuotes(
    tx,
    anchors.map(({ id }) => id),
  );
  return { ...saved, mentionIds };
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
