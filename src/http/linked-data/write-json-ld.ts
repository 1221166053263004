import type { Node } from './describe.ts';

const CONTEXT = [
  'https://schema.org',
  { prov: 'http://www.w3.org/ns/prov#', onrecord: 'urn:onrecord:' },
] as const;

/** The description as a JSON-LD document. */
export function writeJsonLd(node: Node): string {
  return `${JSON.stringify({ '@context': CONTEXT, ...node }, leaveOutEmpty, 2)}\n`;
}

/** In linked data, what is not told is unknown: null and empty lists say no more. */
function leaveOutEmpty(_property: string, value: unknown): unknown {
  if (value === null || (Array.isArray(value) && value.length === 0)) return undefined;
  return value;
}
