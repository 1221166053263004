/**
 * A setting that is on or off, from the environment; `otherwise` where it is not set.
 * @throws Error that names it, for anything but `true` and `false`
 */
export function readFlag(
  env: Readonly<Record<string, string | undefined>>,
  name: string,
  otherwise: boolean,
): boolean {
  const value = env[name];
  if (value === undefined || value === '') return otherwise;
  if (value === 'true' || value === 'false') return value === 'true';
  throw new Error(`${name} must be true or false; it is "${value}"`);
}
