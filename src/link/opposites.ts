import { stem } from './stem.ts';

/** Words that turn a headline into another one when they change places ("Council backs …", "Council rejects …"). */
const OPPOSITES: readonly (readonly [string, string])[] = [
  [
    'approve back support endorse accept welcome praise defend agree',
    'reject oppose refuse decline condemn attack criticize deny slam',
  ],
  ['win wins won beat beats victory lead leads', 'lose loses lost defeat loss trail trails'],
  [
    'rise rises rose gain gains grow up increase climb climbs surge',
    'fall falls fell drop drops down decrease slip sink sinks plunge',
  ],
  ['open opens start begin launch resume', 'close closes shut end ends stop halt suspend cancel'],
  ['arrive enter join return', 'leave leaves exit quit depart'],
  ['hire appoint free release acquit', 'fire dismiss oust jail arrest convict'],
  ['before eve', 'after aftermath'],
  ['allow lift permit', 'ban bans block bar'],
  ['pass passes passed', 'fail fails failed'],
];

const SIDES: ReadonlyMap<string, readonly number[]> = sides();

function sides(): Map<string, number[]> {
  const found = new Map<string, number[]>();
  OPPOSITES.forEach(([one, other], index) => {
    for (const word of one.split(' ')) add(found, word, index + 1);
    for (const word of other.split(' ')) add(found, word, -index - 1);
  });
  return found;
}

function add(found: Map<string, number[]>, word: string, side: number): void {
  const key = stem(word);
  found.set(key, [...(found.get(key) ?? []), side]);
}

/** Whether two folded words mean the opposite of each other ("wins", "lost"). */
export function areOpposite(one: string, other: string): boolean {
  const others = SIDES.get(stem(other)) ?? [];
  return (SIDES.get(stem(one)) ?? []).some((side) => others.includes(-side));
}
