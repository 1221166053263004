import { parse } from 'tldts';
import { OUTLET_DOMAINS, OUTLET_NAMES, outletNameKey } from './known-outlets.ts';
import { nameFromDomain } from './outlet-name.ts';
import type { PageOutlet } from './page.ts';

/** A host name with nothing else: "www.site.example", "site.co.uk:8080" is not one. */
const HOST = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}$/i;

/** The top-level domain that RFC 2606 reserves for documentation; no list of real suffixes has it. */
const DOCUMENTATION = 'example';

/**
 * The outlet behind a host or an address, or null where it is none: the registrable domain, or the host itself where
 * the table of known outlets has it ("timesofindia.indiatimes.com"), with the display name or null.
 */
export function outletFromHost(hostOrUrl: string): PageOutlet | null {
  if (hostOrUrl.length > 2_048) return null;
  const parsed = parse(hostOrUrl, { allowPrivateDomains: true });
  if (parsed.hostname === null || parsed.domain === null || !HOST.test(parsed.hostname)) return null;
  const listed =
    parsed.isIcann === true || parsed.isPrivate === true || parsed.publicSuffix === DOCUMENTATION;
  if (!listed) return null;
  const host = parsed.hostname.toLowerCase().replace(/^(?:www|m|amp|edition)\./, '');
  const domain = OUTLET_NAMES.has(host) ? host : parsed.domain.toLowerCase();
  return { domain, name: OUTLET_NAMES.get(domain) ?? nameFromDomain(domain) };
}

/**
 * The outlet that a hint names, by domain, address, or display name ("The Hindu", "usa-today", "nyt").
 * An unknown name has no domain: its key is the name in lower case with hyphens, which no domain can be
 * (it has no dot), and the name stands as given unless it is such a key itself.
 */
export function outletFromHint(hint: string): PageOutlet | null {
  const trimmed = hint.trim();
  if (!/\s/.test(trimmed) && trimmed.includes('.')) {
    const outlet = outletFromHost(trimmed);
    if (outlet !== null) return outlet;
  }
  const known = outletFromName(trimmed);
  if (known !== null) return known;
  const key = trimmed
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return key === '' ? null : { domain: key, name: trimmed === key ? null : trimmed };
}

/** The known outlet of a display name, whatever its case, hyphens and leading "The"; null for an unknown name. */
export function outletFromName(name: string): PageOutlet | null {
  const key = outletNameKey(name);
  const domain = OUTLET_DOMAINS.get(key) ?? OUTLET_DOMAINS.get(key.replaceAll(' ', ''));
  return domain === undefined ? null : { domain, name: OUTLET_NAMES.get(domain) ?? null };
}
