import { drawFrom } from './draw.ts';
import { TOWNS } from './places.ts';

/** A body that speaks and is spoken of. */
export interface Organization {
  readonly id: number;
  readonly name: string;
  /** With its article, as a sentence has it. */
  readonly inText: string;
  /** "KHA", or null for a firm that goes by its name. */
  readonly acronym: string | null;
}

export const ORGANIZATION_COUNT = 1_200;

const SCOPES = ['National', 'Northern', 'Coastal', 'International', 'Federal', 'Regional'];
const BODIES = ['Council', 'Association', 'Agency', 'Commission', 'Union', 'Institute', 'Foundation'];
const FIELDS = [
  'Fisheries',
  'Teachers',
  'Nurses',
  'Transport',
  'Energy',
  'Housing',
  'Farmers',
  'Trade',
  'Health',
];
const FIRM_STARTS = ['Nor', 'Hale', 'Brandt', 'Tarn', 'Osl', 'Vik', 'Quill', 'Meridian', 'Castor', 'Delph'];
const FIRM_ENDS = ['Shipping', 'Energy', 'Motors', 'Foods', 'Steel', 'Airlines', 'Bank', 'Pharma'];

/** The organization of that number in the world of `seed`. */
export function inventOrganization(seed: number, id: number): Organization {
  const draw = drawFrom(seed, 2, id);
  if (draw.chance(0.4)) {
    const firm = `${draw.pick(FIRM_STARTS)}${draw.pick(['ex', 'on', 'a', 'vik'])} ${draw.pick(FIRM_ENDS)}`;
    return { id, name: firm, inText: firm, acronym: null };
  }
  const [start, field, body] = [draw.pick([...SCOPES, ...TOWNS]), draw.pick(FIELDS), draw.pick(BODIES)];
  const name = `${start} ${field} ${body}`;
  return { id, name, inText: `the ${name}`, acronym: [start, field, body].map((word) => word[0]).join('') };
}
