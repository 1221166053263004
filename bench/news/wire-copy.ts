import { drawFrom } from './draw.ts';
import type { NewsEvent } from './events.ts';
import { drawOutlet } from './outlets.ts';
import { headlineOf, type Manuscript, writeArticle } from './write-article.ts';

/** Share of an agency's event's articles that carry its text. */
const COPYING = 0.4;

/** The agency's own article: the first of its event, with its dateline. */
export function writeWire(
  seed: number,
  event: NewsEvent,
  agency: NonNullable<NewsEvent['agency']>,
): Manuscript {
  const wire = writeArticle(seed, event, 0);
  const [lead, ...rest] = wire.paragraphs;
  const dated = { quote: null, text: `${event.town.toUpperCase()} (${agency.name}) — ${lead?.text ?? ''}` };
  return {
    ...wire,
    outlet: { ...wire.outlet, name: agency.name, domain: agency.domain, note: null },
    paragraphs: [dated, ...rest],
  };
}

/** The event's article of that number if it is a copy of the agency's, edited lightly; else null. */
export function writeCopy(seed: number, event: NewsEvent, index: number): Manuscript | null {
  const draw = drawFrom(seed, 9, event.number, index);
  if (event.agency === null || index === 0 || !draw.chance(COPYING)) return null;
  const wire = writeWire(seed, event, event.agency);
  // Editors cut from the bottom, never so far that nothing but the lead is left.
  const kept = draw.chance(0.4)
    ? Math.max(2, wire.paragraphs.length - draw.between(1, 2))
    : wire.paragraphs.length;
  const edited = wire.paragraphs
    .slice(0, kept)
    .map((paragraph) =>
      paragraph.quote === null && draw.chance(0.3)
        ? { ...paragraph, text: paragraph.text.replace('some ', 'about ').replace('next week', 'in a week') }
        : paragraph,
    );
  return {
    ...wire,
    id: `${event.number}-${index}`,
    title: draw.chance(0.5) ? wire.title : headlineOf(seed, event, index),
    outlet: drawOutlet(draw, seed),
    paragraphs: edited,
  };
}
