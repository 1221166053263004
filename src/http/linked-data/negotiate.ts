import Negotiator from 'negotiator';

/** What a description is sent as. The first is what those get who take anything. */
const TYPES = ['application/ld+json', 'application/json', 'text/html'] as const;
export type MediaType = (typeof TYPES)[number];

/** The media type that the client likes best; null where it takes none of ours. */
export function negotiate({ headers }: Request): MediaType | null {
  const accept = headers.get('accept') ?? '*/*';
  const [best] = new Negotiator({ headers: { accept } }).mediaTypes([...TYPES]);
  return TYPES.find((type) => type === best) ?? null;
}
