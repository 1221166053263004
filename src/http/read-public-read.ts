/**
 * Whether those who show no key may read, from `ONRECORD_PUBLIC_READ`: true where it is not set.
 * @throws Error for anything but `true` and `false`
 */
export function readPublicRead(value: string | undefined): boolean {
  if (value === undefined || value === '' || value === 'true') return true;
  if (value === 'false') return false;
  throw new Error(`ONRECORD_PUBLIC_READ must be true or false; it is "${value}"`);
}
