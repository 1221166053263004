import { readPersonName } from './person-name.ts';

/**
 * A person's full name, folded: given names in order and surname, each a romanization key; a bare surname is just that.
 * Two forms with one key are one name. Null where no word is left.
 *
 * @example nameKey('Volodymyr Zelenskyy') // 'volodimir zelenski'
 */
export function nameKey(form: string): string | null {
  const name = readPersonName(form);
  return name && [...name.given, name.surname].join(' ');
}
