/** An annotated report by its words: whose, by which cue, and what. */
type Annotated = readonly [speaker: string, cue: string, words: string];

const PEOPLE = ['Ms. Roe', 'Mr. Ward', 'The council', 'Ms. Olsen', 'The mayor'];
const CLAUSES = [
  'the bridge will hold',
  'the ferry is late again',
  'the harbor needs a new wall',
  'nobody had read the plan',
];

/** A sentence and the report in it, or null where it has none. */
function sentences(person: string, clause: string): [string, Annotated | null][] {
  return [
    [`${person} said that ${clause}.`, [person, 'said', `that ${clause}`]],
    [`${person} believes ${clause}.`, [person, 'believes', clause]],
    [`According to ${person}, ${clause}.`, [person, 'According to', clause]],
    [`It was known that ${clause}, ${person} warned.`, [person, 'warned', `It was known that ${clause}`]],
    [`${person} walked home after the meeting.`, null],
    [`${person} opened the door of the old hall.`, null],
  ];
}

/** An article about one clause, as a line of the exchange format: {id, text, quotes}. */
function article(id: number, clause: string): object {
  const quotes: object[] = [];
  let text = '';
  for (const [sentence, annotated] of PEOPLE.flatMap((person) => sentences(person, clause))) {
    const at = text.length;
    text += `${sentence}\n`;
    if (annotated === null) continue;
    const [speaker, cue, words] = annotated.map((part) => {
      const start = at + sentence.indexOf(part);
      return { start, end: start + part.length };
    });
    quotes.push({ ...words, kind: 'indirect', speaker, cue });
  }
  return { id: `invented-${id}`, text: text.trimEnd(), quotes };
}

/** Ten articles of thirty sentences, in which the same few say the same few things. */
export const INVENTED_CORPUS: readonly object[] = Array.from({ length: 10 }, (_, i) =>
  article(i, CLAUSES[i % CLAUSES.length] ?? ''),
);
