import { builder } from '../builder.ts';
import { pagedQuotes } from '../connections/quotes.ts';
import { pagedUtterances } from '../connections/utterances.ts';

/** A row with who it is attributed to, as `selectSpeaker` loads it. */
interface Attributed {
  readonly person?: object | null;
  readonly organization?: object | null;
}

/** Which of the two a loaded row is: Prisma's rows don't say. */
const typenames = new WeakMap<object, 'Person' | 'Organization'>();

/** Marks a row with its type, so that a field of type Speaker can return it. */
export function asSpeaker<Row extends object>(typename: 'Person' | 'Organization', row: Row): Row {
  typenames.set(row, typename);
  return row;
}

export const Speaker = builder.interfaceRef<object>('Speaker').implement({
  // Both are nodes: clients ask a speaker for its `id` as for any other thing's.
  interfaces: [builder.nodeInterfaceRef()],
  resolveType: (row) => typenames.get(row),
  description: 'Who can say something: a person or an organization.',
  fields: (t) => ({
    name: t.string({ description: 'The fullest form of the name.' }),
    slug: t.string({ description: 'Short name for addresses and filters: "steve-witkoff". Stable.' }),
    quotes: t.field({
      type: pagedQuotes.type.ref,
      description: 'What articles report it to have said.',
      args: { ...pagedQuotes.args, ...t.arg.connectionArgs() },
    }),
    utterances: t.field({
      type: pagedUtterances.type.ref,
      description: 'What it said, each thing once however many articles report it.',
      args: { ...pagedUtterances.args, ...t.arg.connectionArgs() },
    }),
  }),
});

/** What a field of type Speaker selects from a row that has a `person` and an `organization`. */
export function selectSpeaker(nested: (selection: true, path: [], type: string) => unknown) {
  return { person: nested(true, [], 'Person'), organization: nested(true, [], 'Organization') } as {
    person: true;
    organization: true;
  };
}

/** The speaker of a row that `selectSpeaker` loaded, if it has one. */
export function speakerOf(row: object): object | null {
  const { person, organization } = row as Attributed;
  if (person) return asSpeaker('Person', person);
  return organization ? asSpeaker('Organization', organization) : null;
}
