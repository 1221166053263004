import { builder } from '../builder.ts';
import { checkListSize } from '../filters/check-list.ts';
import { conditionsOfSearch, SearchFilter } from '../filters/search.ts';
import { loadById } from '../node.ts';
import { Connection, type Edge } from '../paging/connection.ts';
import { defineConnectionRef } from '../paging/connection-type.ts';
import { readPage } from '../paging/page.ts';
import { compileSearch } from '../search/compile-search.ts';
import {
  bestFirst,
  countResults,
  findResults,
  type PreparedSearch,
  type SearchResult,
} from '../search/find-results.ts';
import { loadSnippet } from '../search/load-snippets.ts';
import { searchSources } from '../search/sources.ts';
import {
  asSearchNode,
  SearchMatch,
  SearchNode,
  SearchSnippet,
  SearchType,
  type SearchTypeName,
} from '../types/search-result.ts';

/** A result with the search that found it. */
type Found = SearchResult & { readonly prepared: PreparedSearch };
const foundOn = ({ row }: Edge): Found => row as unknown as Found;

const SearchConnection = defineConnectionRef(SearchNode, {
  name: 'Search',
  plural: 'results',
  nodeDescription: 'What was found.',
  loadNode: async (edge, context, info) => {
    const { kind, id } = foundOn(edge);
    const type = typeOf(kind);
    const row = await loadById(type, id, context, info);
    if (row === null) throw new Error(`${type} ${id} went away while it was being read`);
    return asSearchNode(type, row);
  },
  edgeFields: (t) => ({
    score: t.float({
      description:
        'How well it fits, from 0 to 1: above 0.5 by words, up to 0.5 by likeness. It depends on the result and the query alone.',
      resolve: (edge) => foundOn(edge).score,
    }),
    match: t.field({
      type: SearchMatch,
      description: 'How it fits.',
      resolve: (edge) => (foundOn(edge).byWords ? 'WORDS' : 'LIKENESS'),
    }),
    snippet: t.field({
      type: SearchSnippet,
      description: 'The stretch of it that shows best why.',
      resolve: (edge, _args, context, info) =>
        loadSnippet(foundOn(edge).prepared, foundOn(edge), context, info),
    }),
  }),
});

function typeOf(kind: number): SearchTypeName {
  const source = searchSources.find((each) => each.kind === kind);
  return (source?.type ?? 'Article') as SearchTypeName;
}

builder.queryField('search', (t) =>
  t.field({
    type: SearchConnection,
    nullable: true,
    description:
      'What has the words of a query, best first: names above titles, titles above quotes, quotes above text. All words must be there, inflected or not (`agree` finds "agreed"), accents and case aside; `"a phrase"` in this order, `concess*` any word that begins so, `a OR b` one of them, `-word` what has it not. Names are found in other spellings too; texts in other spellings only where no text has the words.',
    args: {
      query: t.arg.string({
        required: true,
        description: 'The words, at most 300 characters: `witkoff "land swap" concess* -ferry`.',
      }),
      types: t.arg({ type: [SearchType], description: 'Only results of these types; all if left out.' }),
      filter: t.arg({ type: SearchFilter, description: 'Which results; all if left out.' }),
      ...t.arg.connectionArgs(),
    },
    resolve: async (_root, { query, types, filter, ...args }, context, info) => {
      const { prisma } = context;
      const page = readPage(info.fieldName, args, bestFirst);
      if (types) checkListSize('types', types);
      const sources = searchSources.filter(({ type }) => !types || types.includes(type as SearchTypeName));
      const conditions = await conditionsOfSearch(filter, context);
      const prepared = { search: await compileSearch(prisma, query, sources), sources, conditions };
      return new Connection(
        page,
        async () => (await findResults(prisma, prepared, page)).map((result) => ({ ...result, prepared })),
        () => countResults(prisma, prepared),
        (row) => row,
      );
    },
  }),
);
