import type { PreparedQuote } from './prepare-quote.ts';

/**
 * What is known of two quotes' speakers. `likely`: the names fit, though they are not resolved to one identity ("Lind",
 * "Ada Lind"; a body and the person whom the article calls its head). `half-known`: one side is not resolved.
 */
export type SpeakerMatch = 'same' | 'likely' | 'half-known' | 'unknown';

/** Null for two speakers who are known to be different. Symmetric. */
export function matchSpeakers(a: PreparedQuote, b: PreparedQuote): SpeakerMatch | null {
  const [one, other] = [a.quote.speaker, b.quote.speaker];
  if (one !== null && one === other) return 'same';
  if (one === null && other === null) return matchUnresolved(a, b);
  if (namesFit(a, b) || isBodyOf(a, b) || isBodyOf(b, a)) return 'likely';
  if (one !== null && other !== null) return null;
  return (one === null ? a : b).quote.mentionKind === 'name' ? null : 'half-known';
}

/** Two articles that describe a speaker in the very same words ("the harbor inspector") speak of one. */
function matchUnresolved(a: PreparedQuote, b: PreparedQuote): SpeakerMatch {
  const described = a.quote.mentionKind !== 'pronoun' && b.quote.mentionKind !== 'pronoun';
  return described && a.names.some((name) => b.names.includes(name)) ? 'likely' : 'unknown';
}

/** One name holds all words of the other, the last included ("Lind" and "Ada Lind", not "Ada" and "Ada Lind"). */
function namesFit(a: PreparedQuote, b: PreparedQuote): boolean {
  const [one, other] = [a.quote.speaker, b.quote.speaker];
  if (one !== null && other !== null && speakerType(one) !== speakerType(other)) return false;
  return a.names.some((name) => b.names.some((known) => holdsName(name, known) || holdsName(known, name)));
}

function holdsName(long: string, short: string): boolean {
  return ` ${long}`.endsWith(` ${short.slice(short.lastIndexOf(' ') + 1)}`) && isPart(long, short);
}

function isPart(long: string, short: string): boolean {
  const words = long.split(' ');
  return short.split(' ').every((word) => words.includes(word));
}

/** Whether a role of the person holds the body's name ("Harbor Board director"), or the body's name the person's. */
function isBodyOf(person: PreparedQuote, body: PreparedQuote): boolean {
  if (person.quote.speaker === null || speakerType(person.quote.speaker) !== 'person') return false;
  if (body.quote.speaker !== null && speakerType(body.quote.speaker) !== 'organization') return false;
  return (
    body.names.some((name) => person.roles.some((role) => ` ${role} `.includes(` ${name} `))) ||
    (body.quote.speaker !== null && body.names.some((name) => holdsSurname(name, person)))
  );
}

function holdsSurname(bodyName: string, person: PreparedQuote): boolean {
  return person.names.some((name) => bodyName.split(' ').includes(name.slice(name.lastIndexOf(' ') + 1)));
}

function speakerType(speaker: string): string {
  return speaker.slice(0, Math.max(0, speaker.indexOf(':')));
}
