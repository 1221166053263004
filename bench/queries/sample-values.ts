import type { Ask } from './ask-in-process.ts';

/** Real values of a corpus, by the name of what they are: `slug` → slugs. */
export type SampleValues = ReadonlyMap<string, readonly string[]>;

/** What is said to servers to hurt them: each must be taken as the text that it is. */
export const HOSTILE_TEXTS = [
  '\'; DROP TABLE "Article"; --',
  '" OR 1=1 --',
  "\\'; select pg_sleep(9); --",
  '$1',
  '%_\\%',
  '(a+)+$',
  'a\u0000b',
  '\ud800',
  '\u202e💥é字',
  '{{7*7}}<script>alert(1)</script>',
  '../../etc/passwd',
  '__proto__',
  'x'.repeat(5_000),
];

/** What texts are searched by, alone. */
const OPERATORS = ['', ' ', '0', '-1', '[', '.*', '\\', '*', '"', '-', 'OR'];

const QUERY = `{
  articles(first: 100) { edges { node { id slug url title outlet { id domain name } topics { id slug } } } }
  people(first: 100) { edges { node { id slug name aliases { name } } } }
  organizations(first: 100) { edges { node { id slug name } } }
  venues { edges { node { id slug } } }
  stories { edges { node { id slug } } }
  claims(first: 20) { edges { node { id text } } }
  quotes(first: 100) { edges { node { id text } } }
  utterances(first: 20) { edges { node { id } } }
}`;

/** Collects what the arguments of operations can be drawn from, out of what is stored. */
export async function sampleValues(ask: Ask): Promise<SampleValues> {
  const values = new Map<string, string[]>();
  const keep = (name: string, value: string): void => {
    values.set(name, [...(values.get(name) ?? []), value]);
  };
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [name, inner] of Object.entries(value)) {
      if (typeof inner === 'string') keep(name, inner);
      else collect(inner);
    }
  };
  collect((await ask({ query: QUERY, variables: {} })).data);
  for (const text of [...HOSTILE_TEXTS, ...OPERATORS]) keep('hostile', text);
  return values;
}
