import type { GraphQLResolveInfo } from 'graphql';

/** Where a field stands in the document: its response path without list positions, and its parent type. */
export function placeOf({ path, parentType }: GraphQLResolveInfo): string {
  const names: string[] = [];
  for (let link: GraphQLResolveInfo['path'] | undefined = path; link; link = link.prev) {
    if (typeof link.key === 'string') names.push(link.key);
  }
  return `${parentType.name}@${names.reverse().join('.')}`;
}
