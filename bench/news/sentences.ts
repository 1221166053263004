import type { Draw } from './draw.ts';
import { TOWNS } from './places.ts';
import { ACTS, ADVERBS, DEEDS, GROUPS, HEADS, MODIFIERS, QUALITIES, TIMES } from './vocabulary.ts';

/** A sentence as it is spoken, and as it is reported without quote marks. */
export interface Sentence {
  /** Without its stop. */
  readonly spoken: string;
  readonly reported: string;
}

/** "{spoken|reported}" has two forms; a word in angle brackets is drawn. */
const PATTERNS = [
  '{we|they} {will|would} not <act> the <thing> <time>',
  'the <thing> {is|was} <quality>, and nobody in <place> {has|had} said so',
  '{I have|he had} never seen a <thing> as <quality> as the one in <place>',
  'the <group> of <place> have <adverb> <deed> the <thing> for <number> years',
  '{we|they} {need|needed} <number> million dollars to <act> the <thing> <time>',
  'if they <act> the <thing>, the <group> {will|would} leave <place> <time>',
  'it {is|was} <quality> to <act> a <thing> that the <group> have <deed>',
  'no one {asks|asked} the <group> before they <act> the <thing>',
  '{our|their} plan to <act> the <thing> {is|was} <quality> and {will|would} cost <number> jobs',
  '{I|they} {promise|promised} the <group> that <place> {will|would} keep its <thing>',
  'every <thing> in the country {is|was} more <quality> than the one {we|they} <act>',
  '{my|the} friends in <place> {tell me|said} that the <thing> {is|was} <quality> <time>',
  'a <quality> government {does|did} not <act> its <thing> and then <act> its <group>',
  'the <group> {deserve|deserved} a <quality> <thing>, not another <quality> <thing>',
  'whoever {wants|wanted} to <act> the <thing> {has|had} <adverb> <deed> the <group> of <place>',
  '{I am|he was} <quality> enough to <act> the <thing> <adverb>',
  'between the <thing> and the <thing> there {is|was} room for <number> <group>',
  '<number> <group> <adverb> <deed> the <thing>, and {we|they} {are|were} <quality> about it',
  'the <group> who <deed> the <thing> {are|were} the ones who {will|would} <act> the <thing>',
  'to <act> is easy; to <adverb> <act> a <thing> {is|was} <quality>',
  '{we|they} {sent|had sent} the <group> to <place> to <act> what the <thing> had left',
  'somebody <adverb> <deed> the <thing> while <place> slept, and <number> <group> saw it',
  'a <thing> {is|was} only as <quality> as the <group> who <act> it',
  '{I|he} {would|would} rather <act> the <thing> than <act> one more <thing>',
];

/** A sentence that someone says. There are billions: two draws hardly ever give the same one. */
export function drawSentence(draw: Draw): Sentence {
  const filled = fillPattern(draw.pick(PATTERNS), draw);
  return {
    spoken: capitalize(filled.replace(/\{([^|}]*)\|[^}]*\}/g, '$1')),
    reported: filled.replace(/\{[^|}]*\|([^}]*)\}/g, '$1'),
  };
}

const SLOTS: Readonly<Record<string, (draw: Draw) => string>> = {
  act: (draw) => draw.pick(ACTS),
  thing: drawThing,
  head: (draw) => draw.pick(HEADS),
  quality: (draw) => draw.pick(QUALITIES),
  time: (draw) => draw.pick(TIMES),
  group: (draw) => draw.pick(GROUPS),
  deed: (draw) => draw.pick(DEEDS),
  adverb: (draw) => draw.pick(ADVERBS),
  place: (draw) => draw.pick(TOWNS),
  number: (draw) => String(draw.between(2, 900)),
};

/** The pattern with a word drawn for each slot ("<town>"); `known` slots are given. */
export function fillPattern(
  pattern: string,
  draw: Draw,
  known: Readonly<Record<string, string>> = {},
): string {
  return pattern.replace(/<(\w+)>/g, (_, slot: string) => known[slot] ?? SLOTS[slot]?.(draw) ?? '');
}

/** "ferry terminal" */
export function drawThing(draw: Draw): string {
  return `${draw.pick(MODIFIERS)} ${draw.pick(HEADS)}`;
}

const SLOGANS = [
  '<modifier> first, <modifier> last',
  'no <head> without <group>',
  '<adverb> does it',
  'we choose <group> over a <thing>',
  'a <quality> <head> for <place>',
];

/** Three to seven words that a person says on many occasions. */
export function drawSlogan(draw: Draw): string {
  const known = { modifier: draw.pick(MODIFIERS), head: draw.pick(HEADS) };
  return capitalize(fillPattern(draw.pick(SLOGANS), draw, known));
}

export const capitalize = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
