import type { GraphQLResolveInfo } from 'graphql';
import { batchAt, type GraphContext } from '../context.ts';
import { placeOf } from '../paging/place.ts';
import { chooseSnippet, type Snippet } from './choose-snippet.ts';
import type { PreparedSearch, SearchResult } from './find-results.ts';
import type { Passage } from './source.ts';

/** The snippet of one result: one statement for all of its kind at this place in the document. */
export async function loadSnippet(
  { search, sources }: PreparedSearch,
  { kind, id, byWords }: SearchResult,
  context: GraphContext,
  info: GraphQLResolveInfo,
): Promise<Snippet> {
  const source = sources.find((each) => each.kind === kind);
  const batch = batchAt<Passage>(context, `snippets of ${kind} ${placeOf(info)}`, async (ids) => {
    const passages = source ? await context.prisma.$queryRaw<Passage[]>(source.passages(search, ids)) : [];
    return new Map(passages.map((passage) => [passage.id, passage]));
  });
  const passage = await batch.load(id);
  if (!passage) throw new Error(`Result ${id} went away while it was being read`);
  return chooseSnippet(passage, byWords ? null : search.text);
}
