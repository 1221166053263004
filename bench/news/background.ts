import type { Draw } from './draw.ts';
import type { NewsEvent } from './events.ts';
import { capitalize, fillPattern } from './sentences.ts';

/** What no one says but the outlet: the event's own things, and words that are drawn for each article. */
const PATTERNS = [
  'the <own> was built <number> years ago, when the <group> of <town> had <deed> the <thing>.',
  '<body> puts the cost of the <happening> at <number> million dollars, <number> more than for the <thing> of <place>.',
  'shops near the <own> stayed shut <time>, and the <group> took the long way around <town> by the <thing>.',
  '<number> reports on the <own> had been filed in <town>, <adverb>, by <quality> <group> who had <deed> the <thing>.',
  'nobody was hurt, but <number> <group> lost their way to the <thing> and to <place>.',
  '<body> will meet again <time> in <place>, where a <thing> had the same trouble <number> weeks ago.',
  'the town hall of <town> has hired <number> <group> to <act> what is left of the <own> and of the <thing>.',
  'a <quality> plan to <act> the <own> failed in <town> <number> months ago, after the <group> had <deed> it.',
  'in <place>, <number> <group> signed a letter against the <happening>, which they find <quality>.',
  'the <own> is as <quality> as the <thing> that <place> wanted to <act> <time>.',
  'trains between <town> and <place> ran <number> minutes late, and the <thing> was <quality> all day.',
  'the <happening> is the <number>th in the history of <town>, and <group> had <deed> the last one.',
];
/** How articles begin, before they go into what was said. */
const LEADS = [
  'the <happening> of the <own> in <town> went into another day on <day>, and <organization> has asked the <group> for calm.',
  'people in <town> woke up on <day> to the <happening> of the <own>, which <organization> had long called <quality>.',
  'a week after the <happening> of the <own>, the <group> of <town> still wait for the report of <organization>, due on <day>.',
  '<organization> has begun to look into the <happening> of the <own> in <town>, <number> hours after the <group> had <deed> it.',
  'the <happening> of the <own> has set the <group> of <town> against those of <place>, and <organization> is caught between them.',
];
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];

export const writeLead = (event: NewsEvent, draw: Draw): string => write(LEADS, event, draw);
export const writeBackground = (event: NewsEvent, draw: Draw): string => write(PATTERNS, event, draw);

function write(
  patterns: readonly string[],
  { town, thing, happening, organization }: NewsEvent,
  draw: Draw,
): string {
  const { inText, acronym } = organization;
  const known = {
    town,
    happening,
    own: thing,
    organization: acronym ? `${inText} (${acronym})` : inText,
    body: acronym ? `the ${acronym}` : inText,
    day: draw.pick(DAYS),
  };
  return capitalize(fillPattern(draw.pick(patterns), draw, known));
}
