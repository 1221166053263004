/**
 * The origins that a variable lists (`https://a.example, https://b.example:8443`), none for `none`; null, which is any, for
 * `*` and where it is not set.
 * @throws Error that names the variable and the origin, for one that no browser would send
 */
export function readOrigins(name: string, value: string | undefined): readonly string[] | null {
  const origins = (value ?? '').split(/[\s,]+/).filter((origin) => origin !== '');
  if (origins.length === 0 || origins.includes('*')) return null;
  if (origins.length === 1 && origins[0] === 'none') return [];
  for (const origin of origins) {
    if (!origin.includes('*') && URL.canParse(origin) && new URL(origin).origin === origin) continue;
    throw new Error(
      `${name} must list origins such as "https://a.example", or be "*" or "none"; it has "${origin}"`,
    );
  }
  return origins;
}
