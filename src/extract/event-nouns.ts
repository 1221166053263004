/** Nouns for what happens on a day, by kind: outlets call one event by several of a kind. */
const KINDS: Readonly<Record<string, string>> = {
  meeting: 'summit meeting meet meets met talks negotiations discussions',
  debate: 'debate',
  vote: 'election elections vote voting referendum ballot',
  primary: 'primary primaries caucus caucuses contest contests',
  attack:
    'attack attacks shooting bombing explosion blast massacre assault raid airstrike airstrikes strike strikes',
  accident: 'crash collision derailment accident',
  rally: 'rally march protest protests demonstration',
  hearing: 'hearing trial testimony',
  ceremony: 'ceremony funeral wedding inauguration memorial vigil service',
  speech: 'speech address remarks',
  convention: 'convention conference gala fundraiser dinner forum',
  disaster: 'earthquake quake hurricane storm tornado flood floods fire blaze eruption',
  match: 'match game final',
  ruling: 'ruling verdict decision judgment sentencing',
  launch: 'launch landing takeoff',
};

const KIND_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(KINDS).flatMap(([kind, nouns]) =>
    nouns.split(' ').map((noun): [string, string] => [noun, kind]),
  ),
);

/** All nouns, longest first, for a pattern. */
export const EVENT_NOUNS: string = [...KIND_OF.keys()].sort((a, b) => b.length - a.length).join('|');

/** The kind of event that a noun names, or null. */
export function eventKind(noun: string): string | null {
  return KIND_OF.get(noun.toLowerCase()) ?? null;
}
