import { compareBodyNames } from './compare-body-names.ts';
import { comparePersonNames, type NameComparison } from './compare-person-names.ts';

/** A name under its key (`entityName`). */
export interface KeyedName {
  readonly key: string;
  readonly form: string;
}

const OTHER_KIND: NameComparison = { verdict: 'different', score: 0, parts: [], method: 'name/other-kind' };

/** Whether two names can be one identity's: of people by their parts, of organizations by acronyms, no others. */
export function compareNames(a: KeyedName, b: KeyedName): NameComparison {
  const [kind, other] = [a.key.slice(0, 2), b.key.slice(0, 2)];
  if (kind !== other) return OTHER_KIND;
  if (kind === 'p:') return comparePersonNames(a.form, b.form);
  return kind === 'o:' ? compareBodyNames(a.form, b.form) : OTHER_KIND;
}
