import { readFile } from 'node:fs/promises';
import { decodeText } from '../ingest/decode-text.ts';
import { UnreadablePathError } from '../ingest/list-files.ts';
import { requireObject } from '../page/field.ts';
import { InputError } from '../page/input-error.ts';
import type { Span } from '../page/span.ts';

/** A person as annotators know them. */
export interface GoldPerson {
  readonly id: string;
  readonly canonical: string;
  readonly forms: readonly string[];
  /** Articles that speak of the person. */
  readonly articles: readonly string[];
}

/** A surname that stands alone, and whom it means there. */
export interface GoldBareSurname extends Span {
  readonly article: string;
  readonly text: string;
  /** Id of a `GoldPerson`. */
  readonly person: string;
}

export interface PeopleGold {
  readonly people: readonly GoldPerson[];
  readonly bareSurnames: readonly GoldBareSurname[];
}

/**
 * Reads `{people: [{id, canonical, forms: [{form}], articles}], bareSurname: [{article, start, end, text, person}]}`.
 *
 * @throws UnreadablePathError where the file can't be read; InputError at the first field that cannot be used
 */
export async function readPeopleGold(file: string): Promise<PeopleGold> {
  const bytes = await readFile(file).catch((error: Error) => {
    throw new UnreadablePathError(file, error.message);
  });
  const fields = requireObject(JSON.parse(decodeText(bytes).text));
  return {
    people: listOf(fields.people, 'people').map(parsePerson),
    bareSurnames: listOf(fields.bareSurname, 'bareSurname').map(parseBareSurname),
  };
}

function parsePerson(json: unknown, index: number): GoldPerson {
  const at = `people[${index}]`;
  const fields = requireObject(json);
  return {
    id: textOf(fields.id, `${at}.id`),
    canonical: textOf(fields.canonical, `${at}.canonical`),
    forms: listOf(fields.forms, `${at}.forms`).map((form) => textOf(requireObject(form).form, `${at}.forms`)),
    articles: listOf(fields.articles, `${at}.articles`).map((article) => textOf(article, `${at}.articles`)),
  };
}

function parseBareSurname(json: unknown, index: number): GoldBareSurname {
  const at = `bareSurname[${index}]`;
  const { article, text, person, start, end } = requireObject(json);
  if (!Number.isInteger(start) || !Number.isInteger(end))
    throw new InputError(at, 'a whole-numbered start and end', JSON.stringify([start, end]));
  return {
    article: textOf(article, `${at}.article`),
    text: textOf(text, `${at}.text`),
    person: textOf(person, `${at}.person`),
    start: Number(start),
    end: Number(end),
  };
}

function listOf(value: unknown, field: string): unknown[] {
  if (!Array.isArray(value)) throw new InputError(field, 'an array', value ?? null);
  return value;
}

function textOf(value: unknown, field: string): string {
  if (typeof value !== 'string') throw new InputError(field, 'a string', value ?? null);
  return value;
}
