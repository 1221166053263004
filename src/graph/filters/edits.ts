import type { Prisma } from '../../store/generated/client.ts';
import { builder } from '../builder.ts';
import { decodeGlobalId } from '../global-id.ts';
import { EditAction, EditStatus } from '../types/edit.ts';
import { allOf, anyOf, given } from './clauses.ts';

export const EditFilter = builder.inputType('EditFilter', {
  description: 'Which edits. An edit must fit every field that is given.',
  fields: (t) => ({
    about: t.id({ description: 'The id of a person, quote, article … that it is about.' }),
    actions: t.field({ type: [EditAction], description: 'Made by one of these mutations.' }),
    status: t.field({ type: EditStatus, description: 'What became of it.' }),
  }),
});

const LOST = { isFound: false };
const DANGLING: Prisma.EditWhereInput = {
  undoneAt: null,
  OR: [{ quotes: { some: { anchor: LOST } } }, { quotePairs: { some: { OR: [{ a: LOST }, { b: LOST }] } } }],
};

/** Prisma's `where` for a filter of edits. @throws InvalidArgument */
export function whereEdits(filter: typeof EditFilter.$inferInput | null | undefined) {
  if (!filter) return {};
  return allOf<Prisma.EditWhereInput>([
    given(filter.about, (id) => {
      const { typename, id: row } = decodeGlobalId(id, 'filter.about');
      return { subjects: { has: `${typename}:${row}` } };
    }),
    given(filter.actions, (actions) => ({ action: anyOf('filter.actions', actions) })),
    given(filter.status, (status): Prisma.EditWhereInput => {
      if (status === 'UNDONE') return { undoneAt: { not: null } };
      return status === 'DANGLING' ? DANGLING : { undoneAt: null, NOT: DANGLING };
    }),
  ]);
}
