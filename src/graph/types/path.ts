import { builder } from '../builder.ts';
import type { GraphContext } from '../context.ts';
import { InvalidArgument, UnknownReference } from '../errors.ts';
import { decodeGlobalId, encodeGlobalId, type GlobalId } from '../global-id.ts';
import { delegateOf } from '../paging/delegate.ts';
import type { Step } from '../path/find-neighbors.ts';
import { FAN_OUT, findPath } from '../path/find-path.ts';
import { PathLink } from '../path/link-kinds.ts';
import { linkTables } from '../path/link-tables.ts';
import { loadEvidence, type StepEvidence } from '../path/load-evidence.ts';
import { Provenance } from './provenance.ts';

const MAX_LENGTH = 8;
const DEFAULT_LENGTH = 6;
const linkedTypes = new Set(linkTables.flatMap(({ from, to }) => [from.type, to.type]));

const PathStep = builder.objectRef<Step & StepEvidence>('PathStep').implement({
  description: 'One link of a path, with what shows it.',
  fields: (t) => ({
    from: t.node({
      description: 'Where the step begins; null if it went away meanwhile.',
      id: ({ near }) => encodeGlobalId(near.typename, near.id),
    }),
    to: t.node({
      description: 'Where it leads; null if it went away meanwhile.',
      id: ({ far }) => encodeGlobalId(far.typename, far.id),
    }),
    link: t.field({
      type: PathLink,
      description: 'How the two are linked.',
      resolve: ({ table }) => linkTables[table]?.kind as never,
    }),
    evidence: t.exposeString('evidence', {
      nullable: true,
      description:
        'What shows the link: the words that are quoted or claimed, the name forms that are used, why articles are linked. Null where the page itself says it (its outlet, its topics) or `provenance` alone does.',
    }),
    provenance: t.field({
      type: Provenance,
      nullable: true,
      description: 'The rule that made the link; null where the page itself says it.',
      resolve: ({ method, version, score }) =>
        method === null || score === null ? null : { method, version, score },
    }),
  }),
});

builder.queryField('path', (t) =>
  t.field({
    type: [PathStep],
    nullable: true,
    description: `How two things are linked: a shortest way from one to the other along quotes, mentions, utterances, stories, claims, topics, venues, outlets and links between articles, with what shows each step. Empty from a thing to itself; null where no way was found. Of one thing at most ${FAN_OUT} links of a kind are followed, the latest or strongest, and the search gives up where more than 2,000 things are to be followed at both ends: null does not prove that there is no way.`,
    args: {
      from: t.arg.id({ required: true, description: 'Global id of the one.' }),
      to: t.arg.id({ required: true, description: 'Global id of the other.' }),
      maxLength: t.arg.int({
        defaultValue: DEFAULT_LENGTH,
        description: `At most this many steps: 1 to ${MAX_LENGTH}.`,
      }),
    },
    resolve: async (_root, { from, to, maxLength }, context) => {
      const length = checkLength(maxLength ?? DEFAULT_LENGTH);
      const ends = [decodeEnd('from', from), decodeEnd('to', to)] as const;
      await Promise.all([checkKnown('from', from, ends[0], context), checkKnown('to', to, ends[1], context)]);
      const steps = await findPath(context.prisma, ...ends, length);
      if (steps === null) return null;
      const evidence = await loadEvidence(context.prisma, steps);
      return steps.map((step, index) => ({ ...step, ...(evidence[index] as StepEvidence) }));
    },
  }),
);

function checkLength(received: number): number {
  if (received >= 1 && received <= MAX_LENGTH) return received;
  throw new InvalidArgument(`\`maxLength\` must be between 1 and ${MAX_LENGTH}; received ${received}.`, {
    field: 'maxLength',
    received,
    limit: MAX_LENGTH,
  });
}

/** @throws InvalidArgument for what is no id, or names something that no link leads to */
function decodeEnd(field: string, globalId: string): GlobalId {
  const end = decodeGlobalId(globalId, field);
  if (linkedTypes.has(end.typename)) return end;
  throw new InvalidArgument(
    `\`${field}\` must be an id of type ${[...linkedTypes].sort().join(', ')}, not ${end.typename}.`,
    { field, received: globalId },
  );
}

/** Rejects with UnknownReference for an id of something that is not there (any more): else null would say "not linked". */
async function checkKnown(
  field: string,
  received: string,
  end: GlobalId,
  context: GraphContext,
): Promise<void> {
  const count = await delegateOf(context, end.typename).count({ where: { id: end.id } });
  if (count === 0) throw new UnknownReference(end.typename, field, received);
}
