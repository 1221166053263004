import { createHash } from 'node:crypto';
import type { SchemaChange } from './schema-changes.ts';

const HEAD = `# Changes of the schema

<!-- Written by \`npm run generate\`, which compares schema.graphql with the last committed one. -->

What has no mark can be used as before; \`dangerous\` changes what an answer may hold, \`breaking\` what may be asked. Changes of descriptions are left out.`;

const FINGERPRINT = /^<!-- schema: [\da-f]{64} -->$/m;

/**
 * The changelog with the changes of a day at its head.
 *
 * @param changelog the committed page; empty where there is none yet
 * @param day ISO date of the changes
 * @param schema the printed schema that the page now leads to
 */
export function addChanges(
  changelog: string,
  changes: readonly SchemaChange[],
  day: string,
  schema: string,
): string {
  const sections = changelog
    .split(/^(?=## )/m)
    .slice(1)
    .map((section) => section.trim());
  const lines = changes.map(
    ({ weight, message }) => `- ${weight === 'safe' ? '' : `**${weight}** `}${message}`,
  );
  const [latest] = sections;
  const title = `## ${day}`;
  if (latest?.startsWith(`${title}\n`)) {
    const known = latest.split('\n').slice(2);
    sections[0] = [title, '', ...known, ...lines.filter((line) => !known.includes(line))].join('\n');
  } else if (lines.length > 0) {
    sections.unshift([title, '', ...lines].join('\n'));
  }
  return `${[HEAD, fingerprint(schema), ...sections].join('\n\n')}\n`;
}

/** Whether the changelog was written for this schema, whatever the history that it was compared with. */
export function isCurrent(changelog: string, schema: string): boolean {
  return FINGERPRINT.exec(changelog)?.[0] === fingerprint(schema);
}

function fingerprint(schema: string): string {
  return `<!-- schema: ${createHash('sha256').update(schema).digest('hex')} -->`;
}
