/**
 * What a variable that is `true` or `false` says; `otherwise` where it is not set.
 * @throws Error that names the variable, for anything else
 */
export function readFlag(name: string, value: string | undefined, otherwise: boolean): boolean {
  if (value === undefined || value === '') return otherwise;
  if (value === 'true') return true;
  if (value === 'false') return false;
  throw new Error(`${name} must be true or false; it is "${value}"`);
}
