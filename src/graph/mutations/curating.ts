import { getRefFromModel } from '@pothos/plugin-prisma';
import type { GraphQLResolveInfo } from 'graphql';
import type { Curator } from '../../ingest/curate/curator.ts';
import { EditConflict, EditRefused } from '../../ingest/curate/edit-error.ts';
import type { SpeakerRef } from '../../store/curated-identity.ts';
import { builder } from '../builder.ts';
import type { GraphContext } from '../context.ts';
import { InvalidArgument } from '../errors.ts';
import { decodeGlobalId } from '../global-id.ts';
import { loadById } from '../node.ts';
import { refusal } from '../scopes.ts';
import { isStorable } from '../storable.ts';
import { asSpeaker } from '../types/speaker.ts';
import '../types/edit-failure.ts';

const MOST_REASON = 500;
/** Things that one edit can be about. */
const MOST_SUBJECTS = 50;

/** Options that all mutations of curators share: who may, and what can come out besides. */
export function curating(name: string, what: string) {
  return {
    description: `${what} Needs the scope \`curate\`.`,
    nullable: true as const,
    authScopes: { scope: 'curate' as const },
    errors: {
      types: [EditConflict, EditRefused],
      directResult: true as const,
      union: { name: `${name}Result`, description: 'What was decided, or why nothing was.' },
    },
  };
}

export const REASON = `Why, for those who read the edit later: ${MOST_REASON} characters at most.` as const;

/** Who asks, as the edit will tell. @throws InvalidArgument for a reason that is too long */
export function curatorOf({ key }: GraphContext, reason: string | null | undefined): Curator {
  if (key === null) throw refusal(key);
  const given = reason?.trim() || null;
  if (given !== null && (given.length > MOST_REASON || !isStorable(given)))
    throw new InvalidArgument(`\`input.reason\` must be at most ${MOST_REASON} characters of text.`, {
      field: 'input.reason',
      received: given.slice(0, 80),
      limit: MOST_REASON,
    });
  return { keyId: key.id, reason: given };
}

/** The person or organization that a global id names. @throws InvalidArgument */
export function speakerRef(globalId: string, field: string): SpeakerRef {
  const { typename, id } = decodeGlobalId(globalId, `input.${field}`);
  if (typename === 'Person') return { type: 'person', id };
  if (typename === 'Organization') return { type: 'organization', id };
  throw new InvalidArgument(
    `\`input.${field}\` must be an id of type Person or Organization, not ${typename}.`,
    {
      field: `input.${field}`,
      received: globalId,
    },
  );
}

/** @throws InvalidArgument for a list that is empty or too long */
export function checkSubjects(field: string, { length }: readonly unknown[], least = 1): void {
  if (length >= least && length <= MOST_SUBJECTS) return;
  throw new InvalidArgument(
    `\`input.${field}\` must have ${least} to ${MOST_SUBJECTS} values; received ${length}.`,
    {
      field: `input.${field}`,
      received: length,
      limit: MOST_SUBJECTS,
    },
  );
}

/** A person or organization as it is after the edit. */
export async function loadSpeaker(
  { type, id }: SpeakerRef,
  context: GraphContext,
  info: GraphQLResolveInfo,
): Promise<object> {
  const typename = type === 'person' ? 'Person' : 'Organization';
  return asSpeaker(typename, await present(typename, id, context, info));
}

/** A row that the edit has just seen. */
export async function present(
  typename: Parameters<typeof loadById>[0],
  id: number,
  context: GraphContext,
  info: GraphQLResolveInfo,
): Promise<never> {
  const row = await loadById(typename, id, context, info);
  if (row === null) throw new Error(`${typename} ${id} went away while it was being read`);
  return row as never;
}

/** The edit itself, in what every mutation of curators answers. */
export const theEdit = {
  type: getRefFromModel('Edit', builder),
  description: 'The edit.',
  resolve: (
    { editId }: { readonly editId: number },
    _args: object,
    context: GraphContext,
    info: GraphQLResolveInfo,
  ) => present('Edit', editId, context, info),
} as const;
