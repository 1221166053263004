import { drawFrom } from './draw.ts';
import { inventEvent, type NewsEvent } from './events.ts';
import { writeCopy, writeWire } from './wire-copy.ts';
import { headlineOf, type ToldStatement, writeArticle } from './write-article.ts';

/** An invented article as a line of a JSONL file has it. */
interface InventedArticle {
  readonly id: string;
  readonly title: string;
  readonly outlet: string;
  readonly publishedAt: string;
  readonly text: string;
}

/** What is true of an article, for whoever measures links: ids of people, statements and events. */
interface ArticleTruth {
  readonly id: string;
  readonly event: number;
  readonly copyOf: string | null;
  readonly quotes: readonly ToldStatement[];
}

/** Two years of them make 100,000 articles. */
const EVENTS_A_DAY = 38;
const FIRST_DAY = Date.UTC(2024, 0, 1);
const HOUR = 3_600_000;
/** Mean hours from the first report of an event to another one; the last come four days later. */
const MEAN_DELAY = 12;
const LONGEST_DELAY = 96;

/** An article and its truth. */
export interface Published {
  readonly article: InventedArticle;
  readonly truth: ArticleTruth;
}

interface Slot {
  readonly event: NewsEvent;
  readonly index: number;
  readonly time: number;
}

/**
 * Invented articles in the order in which they are published, without end: the same ones for the same seed, whatever
 * number is taken. Keeps four days of events.
 */
export function* streamArticles(seed: number): Generator<Published, never> {
  let waiting: Slot[] = [];
  for (let day = 0; ; day++) {
    for (let count = 0; count < EVENTS_A_DAY; count++)
      waiting.push(...slotsOf(seed, day * EVENTS_A_DAY + count, day));
    waiting.sort((a, b) => a.time - b.time || a.event.number - b.event.number || a.index - b.index);
    const end = FIRST_DAY + (day + 1) * 24 * HOUR;
    const due = waiting.findIndex(({ time }) => time >= end);
    const today = waiting.slice(0, due === -1 ? waiting.length : due);
    waiting = waiting.slice(today.length);
    for (const slot of today) yield publish(seed, slot);
  }
}

function slotsOf(seed: number, number: number, day: number): Slot[] {
  const event = inventEvent(seed, number);
  const draw = drawFrom(seed, 10, number);
  const start = FIRST_DAY + (day * 24 + draw.number() * 24) * HOUR;
  return Array.from({ length: event.size }, (_, index) => {
    const delay = index === 0 ? 0 : Math.min(LONGEST_DELAY, -Math.log(1 - draw.number()) * MEAN_DELAY);
    return { event, index, time: Math.round(start + delay * HOUR) };
  });
}

function publish(
  seed: number,
  { event, index, time }: Slot,
): { article: InventedArticle; truth: ArticleTruth } {
  const copy = writeCopy(seed, event, index);
  const own =
    event.agency && index === 0 ? writeWire(seed, event, event.agency) : writeArticle(seed, event, index);
  const manuscript = copy ?? own;
  const { id, title, outlet, paragraphs } = manuscript;
  const tail = [...(outlet.note ? [outlet.note] : []), ...listedTitles(seed, event, index)];
  return {
    article: {
      id,
      title,
      outlet: outlet.domain,
      publishedAt: new Date(time).toISOString(),
      text: [title, ...paragraphs.map((paragraph) => paragraph.text), ...tail].join('\n\n'),
    },
    truth: {
      id,
      event: event.number,
      copyOf: copy ? `${event.number}-0` : null,
      quotes: paragraphs.flatMap(({ quote }) => quote ?? []),
    },
  };
}

/** Titles of other articles on the event, some of which are still to come, below their label. */
function listedTitles(seed: number, event: NewsEvent, index: number): string[] {
  const draw = drawFrom(seed, 11, event.number, index);
  if (event.size < 2 || !draw.chance(0.25)) return [];
  const others = Array.from({ length: draw.between(1, 3) }, () => draw.between(0, event.size - 1));
  const titles = new Set(
    others.filter((other) => other !== index).map((other) => headlineOf(seed, event, other)),
  );
  return titles.size === 0 ? [] : ['Related stories', ...titles];
}
