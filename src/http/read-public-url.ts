/**
 * Where the service is reached, from `ONRECORD_PUBLIC_URL`, without a slash at the end; null where it is not set.
 * @throws Error for anything but an http(s) address without user, query and fragment
 */
export function readPublicUrl(value: string | undefined): string | null {
  if (value === undefined || value === '') return null;
  const url = URL.canParse(value) ? new URL(value) : null;
  const bare = url && `${url.origin}${url.pathname}`;
  if (url && bare === url.href && /^https?:$/.test(url.protocol)) return bare.replace(/\/+$/, '');
  throw new Error(
    `ONRECORD_PUBLIC_URL must be an address such as https://onrecord.example; it is "${value}"`,
  );
}
