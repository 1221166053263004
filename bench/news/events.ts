import { type Draw, drawFrom } from './draw.ts';
import { inventOrganization, ORGANIZATION_COUNT, type Organization } from './organizations.ts';
import { drawPeople, type InventedPerson } from './people.ts';
import { TOWNS } from './places.ts';
import { drawSentence, drawSlogan, drawThing, type Sentence } from './sentences.ts';

/** What someone said once. */
export interface Statement {
  /** "12.0": event and running number. */
  readonly id: string;
  readonly speaker: InventedPerson;
  readonly sentences: readonly Sentence[];
  /** Where it was said, ready to follow a name and its verb; or null. */
  readonly venue: string | null;
  /** Share of the event's articles that report it. */
  readonly share: number;
}

/** What happened, and all that was said about it. */
export interface NewsEvent {
  readonly number: number;
  readonly town: string;
  readonly thing: string;
  readonly happening: string;
  readonly people: readonly InventedPerson[];
  readonly organization: Organization;
  readonly statements: readonly Statement[];
  /** How many articles report it. */
  readonly size: number;
  /** The agency whose text some of them carry, or null. */
  readonly agency: { readonly name: string; readonly domain: string } | null;
}

const HAPPENINGS = [
  'closure',
  'sale',
  'collapse',
  'opening',
  'fire',
  'strike',
  'vote',
  'delay',
  'inquiry',
  'protest',
  'rescue',
  'audit',
];
const VENUES = [
  'at a news conference in <town>',
  'in an interview with The <town> Post',
  'in a post on X',
  'at a rally in <town>',
  'in a statement',
];
const AGENCIES = [
  { name: 'AP', domain: 'apnews.com' },
  { name: 'Reuters', domain: 'reuters.com' },
  { name: 'AFP', domain: 'afp.com' },
];
/** Pareto's exponent: most events get one article, one in 150 over 50, one in 1,700 over 300. */
const SIZE_EXPONENT = 1.3;
const LARGEST_EVENT = 500;

/** The event of that number in the world of `seed`. */
export function inventEvent(seed: number, number: number): NewsEvent {
  const draw = drawFrom(seed, 5, number);
  const size = Math.min(LARGEST_EVENT, Math.floor((1 - draw.number()) ** (-1 / SIZE_EXPONENT)));
  const people = drawPeople(draw, seed, draw.between(1, 4));
  return {
    number,
    size,
    people,
    town: draw.pick(TOWNS),
    thing: drawThing(draw),
    happening: draw.pick(HAPPENINGS),
    organization: inventOrganization(seed, Math.floor(draw.number() ** 2 * ORGANIZATION_COUNT)),
    agency: size >= 3 && draw.chance(0.4) ? draw.pick(AGENCIES) : null,
    statements: drawStatements(draw, seed, number, people),
  };
}

function drawStatements(
  draw: Draw,
  seed: number,
  event: number,
  people: readonly InventedPerson[],
): Statement[] {
  const speakers = [people[0], people[0], ...people.slice(1), people[0], people[1]].slice(
    0,
    draw.between(3, 7),
  );
  return speakers.flatMap((speaker, index): Statement[] => {
    if (speaker === undefined) return [];
    const sentences = Array.from({ length: draw.between(1, 4) }, () => drawSentence(draw));
    // A slogan is the speaker's own, so that it returns in other events.
    const isSlogan = draw.chance(0.08);
    const slogan = drawSlogan(drawFrom(seed, 6, speaker.id));
    return [
      {
        id: `${event}.${index}`,
        speaker,
        sentences: isSlogan ? [{ spoken: slogan, reported: slogan.toLowerCase() }] : sentences,
        venue: draw.chance(0.25) ? draw.pick(VENUES).replace('<town>', draw.pick(TOWNS)) : null,
        share: 0.85 / (1 + index / 2),
      },
    ];
  });
}
