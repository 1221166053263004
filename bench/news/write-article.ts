import { writeBackground, writeLead } from './background.ts';
import { type Draw, drawFrom } from './draw.ts';
import { inventEvent, type NewsEvent, type Statement } from './events.ts';
import { drawOutlet, type Outlet } from './outlets.ts';
import { type InventedPerson, namesOf, type PersonNames } from './people.ts';
import { reportStatement } from './report-statement.ts';
import { capitalize, fillPattern } from './sentences.ts';

/** A paragraph, and what of the truth stands in it. */
interface Paragraph {
  readonly text: string;
  readonly quote: ToldStatement | null;
}

/** What is true of a paragraph that reports a statement. */
export interface ToldStatement {
  readonly statement: string;
  /** The speaker's number, and the fullest name that the article has for the speaker. */
  readonly speaker: number;
  readonly name: string;
  readonly wording: string;
  readonly words: string;
}

/** An article before it is dated: its text in pieces, so that a copy can edit them. */
export interface Manuscript {
  readonly id: string;
  readonly title: string;
  readonly outlet: Outlet;
  readonly paragraphs: readonly Paragraph[];
}

/** Share of articles that recall what was said about something else, some weeks ago. */
const RECALLING = 0.06;
const RECALL_REACH = 1_500;

const HEADLINES = [
  '<happening> of <own> in <town> raises <quality> questions',
  '<name> speaks out on <quality> <happening> of the <own> in <town>',
  'what <group> in <town> know about the <happening> of the <own>',
  '<own> <happening>: <name> tells <group> to wait',
  '<body> reacts to <own> <happening> in <town> with a <quality> <head>',
  '<town> waits for answers after <quality> <own> <happening>',
  '<group> and <name> at odds over the <own>',
  '<number> <group> to <act> the <own> in <town>, says <name>',
  'after the <happening>, <body> wants to <act> the <own> <adverb>',
  'the <own> of <town> was <quality> before its <happening>, <group> say',
];

/** The headline of the event's article of that number: known before the article is written, so that others can list it. */
export function headlineOf(seed: number, event: NewsEvent, index: number): string {
  const draw = drawFrom(seed, 7, event.number, index);
  const { town, happening, thing, organization, people } = event;
  const body = organization.acronym ?? organization.name;
  const known = { town, happening, own: thing, body, name: people[0]?.surname ?? town };
  return capitalize(fillPattern(draw.pick(HEADLINES), draw, known));
}

/** Writes the event's article of that number: the same one each time. */
export function writeArticle(seed: number, event: NewsEvent, index: number): Manuscript {
  const draw = drawFrom(seed, 8, event.number, index);
  const outlet = drawOutlet(draw, seed);
  const namesById = new Map(event.people.map((person) => [person.id, namesOf(person, outlet, draw)]));
  const told = event.statements.filter(
    (statement, at) => draw.chance(statement.share) || at === index % event.statements.length,
  );
  const narrator = new Narrator(outlet, namesById, draw);
  const paragraphs = [
    { text: writeLead(event, draw), quote: null },
    ...told.flatMap((statement) => [
      ...narrator.tell(statement),
      ...(draw.chance(0.4) ? [{ text: writeBackground(event, draw), quote: null }] : []),
    ]),
    ...(draw.chance(RECALLING) ? recall(seed, event, narrator, draw) : []),
    { text: writeBackground(event, draw), quote: null },
  ];
  return {
    id: `${event.number}-${index}`,
    title: headlineOf(seed, event, index),
    outlet,
    paragraphs,
  };
}

/** Tells statements one after the other, and keeps who has been named how. */
class Narrator {
  readonly #outlet: Outlet;
  readonly #names: Map<number, PersonNames>;
  readonly #draw: Draw;
  readonly #named = new Set<number>();
  #last: InventedPerson | null = null;

  constructor(outlet: Outlet, names: Map<number, PersonNames>, draw: Draw) {
    this.#outlet = outlet;
    this.#names = names;
    this.#draw = draw;
  }

  tell(statement: Statement): Paragraph[] {
    const { speaker } = statement;
    const names = this.#names.get(speaker.id) ?? namesOf(speaker, this.#outlet, this.#draw);
    this.#names.set(speaker.id, names);
    const { paragraph, wording, words } = reportStatement(statement, {
      name: this.#nameFor(speaker, names),
      marks: this.#outlet.marks,
      draw: this.#draw,
    });
    const quote = { statement: statement.id, speaker: speaker.id, name: names.full, wording, words };
    return [{ text: paragraph, quote }];
  }

  #nameFor(person: InventedPerson, names: PersonNames): string {
    const isLast = this.#last?.id === person.id;
    this.#last = person;
    if (!this.#named.has(person.id)) {
      this.#named.add(person.id);
      return names.first;
    }
    return isLast && this.#draw.chance(0.6) ? person.pronoun : names.later;
  }
}

/** What someone said about one of the larger of some earlier events. */
function recall(seed: number, { number }: NewsEvent, narrator: Narrator, draw: Draw): Paragraph[] {
  const earlier = Array.from({ length: 4 }, () => number - draw.between(20, RECALL_REACH))
    .filter((other) => other >= 0)
    .map((other) => inventEvent(seed, other))
    .sort((a, b) => b.size - a.size)[0];
  const statement = earlier?.statements[0];
  return statement ? narrator.tell(statement) : [];
}
