import { countryCode, seatOf } from '../extract/country-names.ts';

/**
 * The canonical name among an identity's forms: the most frequent form, or the most frequent of the longer
 * forms that contain it ("Steve Witkoff" for Witkoff; NATO stays NATO). Forms in capitals alone lose to others,
 * and a capital to the country that it stands for.
 *
 * @param forms with the number of articles that use each; never empty
 */
export function chooseName(
  forms: readonly { readonly name: string; readonly articleCount: number }[],
): string {
  const hasCountry = forms.some(({ name }) => countryCode(name));
  const proper = hasCountry ? forms.filter(({ name }) => countryCode(name) || !seatOf(name)) : forms;
  const ranked = [...proper].sort(
    (a, b) => b.articleCount - a.articleCount || b.name.length - a.name.length || (a.name < b.name ? -1 : 1),
  );
  const usual = ranked.find(({ name }) => !isShouted(name)) ?? ranked[0];
  if (usual === undefined) return '';
  const core = usual.name.split(' ').at(-1) ?? usual.name;
  const longer = ranked.filter(
    ({ name }) => !isShouted(name) && name.length > usual.name.length && name.endsWith(` ${core}`),
  );
  return isLong(usual.name) ? usual.name : (longer[0] ?? usual).name;
}

const isLong = (name: string): boolean => name.includes(' ');

/** "WITKOFF" as a transcript or headline prints it; an acronym of up to five letters is no shout. */
const isShouted = (name: string): boolean => name.length > 5 && name === name.toUpperCase();
