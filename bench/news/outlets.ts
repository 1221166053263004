import { type Draw, drawFrom, zipf } from './draw.ts';
import { TOWNS } from './places.ts';

export interface Outlet {
  readonly id: number;
  readonly name: string;
  readonly domain: string;
  /** Its way of spelling foreign names (`spellName`). */
  readonly spelling: number;
  /** What it prints below each article, or null. */
  readonly note: string | null;
  /** Straight or curly quote marks. */
  readonly marks: readonly [string, string];
}

const OUTLET_COUNT = 200;
const PAPERS = ['Post', 'Herald', 'Times', 'Tribune', 'Courier', 'Echo', 'Observer', 'Gazette'];
const NOTES = [
  (name: string) => `${name} is owned by its readers and takes no money from advertisers or from any party.`,
  (name: string) =>
    `Sign up for the morning letter of ${name} and read what matters before breakfast is over.`,
  (name: string) =>
    `Reporters of ${name} in three bureaus contributed to this report and to the figures in it.`,
];

const drawRank = zipf(OUTLET_COUNT, 0.9);

/** The outlet of that number in the world of `seed`. */
function inventOutlet(seed: number, id: number): Outlet {
  const draw = drawFrom(seed, 3, id);
  const town = TOWNS[id % TOWNS.length] ?? '';
  const paper = PAPERS[Math.floor(id / TOWNS.length + id) % PAPERS.length] ?? '';
  const name = `The ${town} ${paper}`;
  return {
    id,
    name,
    domain: `${town}${paper}.example`.toLowerCase(),
    spelling: draw.between(0, 3),
    note: draw.chance(0.4) ? draw.pick(NOTES)(name) : null,
    marks: draw.chance(0.7) ? ['“', '”'] : ['"', '"'],
  };
}

/** An outlet by how much it publishes. */
export const drawOutlet = (draw: Draw, seed: number): Outlet => inventOutlet(seed, drawRank(draw));
