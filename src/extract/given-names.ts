import { getGender } from 'gender-detection-from-name';
import { boundedMemo } from '../text/bounded-memo.ts';

/**
 * Gender of a given name by the lists of gender-detection-from-name (US, Italian, Spanish, French, German
 * and Turkish registers), 'unknown' for a name that they lack. A double name counts by its first part
 * ("Jean-Luc"). Case and a trailing period are ignored.
 */
export const givenNameGender = boundedMemo((name: string): 'female' | 'male' | 'unknown' => {
  const whole = getGender(name.replace(/\.$/, ''));
  if (whole !== 'unknown' || !/[-‑]/.test(name)) return whole;
  return getGender(name.split(/[-‑]/)[0] ?? '');
}, 20_000);

/** Whether the lists know `name` as a given name. */
export function isGivenName(name: string): boolean {
  return givenNameGender(name) !== 'unknown';
}
