import { extractPage } from '../../src/extract/extract-page.ts';
import { resolveDocument } from '../../src/resolve/resolve-document.ts';
import { pageOf } from '../extract/page-of.ts';

/** What the rooms up to resolve/ make of a text whose lines are sections, in words that a table can hold. */
export function read(text: string) {
  const page = pageOf(text);
  const extraction = extractPage(page);
  const resolution = resolveDocument(page, extraction);
  const nameOf = (entity: number) => resolution.entities[entity]?.name ?? '?';
  return {
    extraction,
    resolution,
    /** Name and forms of each entity. */
    entities: resolution.entities.map(
      ({ type, name, forms }) => `${type} ${name}: ${forms.map((f) => f.name).join(', ')}`,
    ),
    /** Who says each quote: a name, or the status with its candidates. */
    speakers: resolution.speakers.map(({ status, entity, candidates }) =>
      entity === null ? [status, ...candidates.map(nameOf)].join(' ') : nameOf(entity),
    ),
    /** The texts of all mentions of the entity of that name. */
    mentionsOf: (name: string): string[] => {
      const entity = resolution.entities.find((one) => one.name === name);
      return (entity?.mentions ?? []).map((mention) => extraction.mentions[mention]?.text ?? '?');
    },
  };
}
