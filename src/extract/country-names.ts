import { boundedMemo } from '../text/bounded-memo.ts';

/** Names of countries from CLDR (through Intl), with the short forms, seats and demonyms that news use. */

/** Short and older forms that CLDR lacks: "US", "Britain", "Burma". */
const OTHER_FORMS: Readonly<Record<string, string>> = {
  us: 'US',
  'u.s.': 'US',
  usa: 'US',
  'u.s.a.': 'US',
  'united states of america': 'US',
  america: 'US',
  uk: 'GB',
  'u.k.': 'GB',
  britain: 'GB',
  'great britain': 'GB',
  england: 'GB',
  uae: 'AE',
  emirates: 'AE',
  eu: 'EU',
  'e.u.': 'EU',
  un: 'UN',
  'u.n.': 'UN',
  turkey: 'TR',
  'czech republic': 'CZ',
  burma: 'MM',
  myanmar: 'MM',
  'ivory coast': 'CI',
  congo: 'CD',
  'democratic republic of congo': 'CD',
  'russian federation': 'RU',
  macedonia: 'MK',
  holland: 'NL',
  palestine: 'PS',
  vatican: 'VA',
  'hong kong': 'HK',
  macau: 'MO',
  swaziland: 'SZ',
  'east timor': 'TL',
  bosnia: 'BA',
  'bosnia and herzegovina': 'BA',
  'trinidad and tobago': 'TT',
  'soviet union': 'RU',
  'the gambia': 'GM',
}; // prettier-ignore

/** Capitals that stand for their government: "Moscow said", "talks between Kyiv and Washington". */
const SEATS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    washington: 'US',
    moscow: 'RU',
    kyiv: 'UA',
    kiev: 'UA',
    beijing: 'CN',
    london: 'GB',
    paris: 'FR',
    berlin: 'DE',
    rome: 'IT',
    madrid: 'ES',
    brussels: 'EU',
    tehran: 'IR',
    baghdad: 'IQ',
    damascus: 'SY',
    ankara: 'TR',
    riyadh: 'SA',
    doha: 'QA',
    cairo: 'EG',
    jerusalem: 'IL',
    'tel aviv': 'IL',
    tokyo: 'JP',
    seoul: 'KR',
    pyongyang: 'KP',
    'new delhi': 'IN',
    delhi: 'IN',
    islamabad: 'PK',
    kabul: 'AF',
    canberra: 'AU',
    ottawa: 'CA',
    warsaw: 'PL',
    prague: 'CZ',
    budapest: 'HU',
    vienna: 'AT',
    athens: 'GR',
    lisbon: 'PT',
    dublin: 'IE',
    copenhagen: 'DK',
    stockholm: 'SE',
    oslo: 'NO',
    helsinki: 'FI',
    tallinn: 'EE',
    riga: 'LV',
    vilnius: 'LT',
    minsk: 'BY',
    chisinau: 'MD',
    bucharest: 'RO',
    sofia: 'BG',
    belgrade: 'RS',
    zagreb: 'HR',
    tbilisi: 'GE',
    yerevan: 'AM',
    baku: 'AZ',
    astana: 'KZ',
    hanoi: 'VN',
    bangkok: 'TH',
    jakarta: 'ID',
    manila: 'PH',
    taipei: 'TW',
    caracas: 'VE',
    havana: 'CU',
    brasilia: 'BR',
    'buenos aires': 'AR',
    bogota: 'CO',
    lima: 'PE',
    santiago: 'CL',
    nairobi: 'KE',
    pretoria: 'ZA',
    abuja: 'NG',
    tripoli: 'LY',
    algiers: 'DZ',
    tunis: 'TN',
    rabat: 'MA',
    khartoum: 'SD',
    'addis ababa': 'ET',
    sanaa: 'YE',
    beirut: 'LB',
    amman: 'JO',
    bern: 'CH',
    'the hague': 'NL',
  }),
); // prettier-ignore

/** Demonyms that no suffix rule makes from the country's name. */
const IRREGULAR_DEMONYMS = new Set(
  (
    'american british english scottish welsh irish french dutch swiss greek danish spanish polish swedish finnish ' +
    'turkish thai filipino chinese german czech slovak serb croat kurdish kurd arab european asian african western ' +
    'latin persian soviet afghan pakistani israeli iraqi saudi emirati qatari kuwaiti bahraini omani yemeni bengali ' +
    'bangladeshi nepali kazakh uzbek tajik kyrgyz turkmen burmese vietnamese lebanese portuguese maltese sudanese ' +
    'senegalese congolese taiwanese japanese norwegian belgian cypriot argentine brazilian canadian mexican peruvian ' +
    'palestinian jewish muslim chechen crimean texan californian hispanic latino nordic baltic balkan'
  ).split(' '),
);

const codeByName = new Map<string, string>();
const nameByCode = new Map<string, string>();
const stems = new Set<string>();

function addRegion(code: string, name: string): void {
  const canonical = new Intl.Locale(`und-${code}`).region ?? code;
  const plain = name.replace(/ \(.*$/, '').replace(/ SAR China$/, '');
  if (!nameByCode.has(canonical)) nameByCode.set(canonical, plain);
  codeByName.set(plain.toLowerCase(), canonical);
  codeByName.set(plain.toLowerCase().replace('&', 'and'), canonical);
  const word = plain.toLowerCase();
  if (/^[a-z]{4,}$/.test(word))
    stems
      .add(word)
      .add(word.replace(/[aeiouy]+$/, ''))
      .add(word.replace(/i?a$|y$/, ''));
}

const regionNames = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
for (const first of LETTERS) {
  for (const second of LETTERS) {
    const name = /^(?:XA|XB|ZZ|QO)$/.test(first + second) ? undefined : regionNames.of(first + second);
    if (name) addRegion(first + second, name);
  }
}
for (const [form, code] of Object.entries(OTHER_FORMS)) codeByName.set(form, code);

const languageNames = new Set(
  [...codeByName.values()]
    .map((code) => new Intl.Locale(`und-${code}`).maximize().language)
    .map((language) => new Intl.DisplayNames(['en'], { type: 'language' }).of(language)?.toLowerCase() ?? ''),
);

/** ISO 3166 code (with EU and UN) of a country by one of its names: "Ukraine", "the U.S.", "Britain"; else null. */
export function countryCode(name: string): string | null {
  return codeByName.get(name.toLowerCase().replace(/^the /, '')) ?? null;
}

/** Code of the country that a capital stands for when it speaks: "Moscow" → "RU"; else null. */
export function seatOf(name: string): string | null {
  return SEATS.get(name.toLowerCase()) ?? null;
}

/** English name of the country with this code, as CLDR has it. */
export function countryName(code: string): string | null {
  return nameByCode.get(code) ?? null;
}

/** Whether `word` is an adjective or noun of a country's people: "Ukrainian", "Russians", "Saudi". */
export const isDemonym = boundedMemo((word: string): boolean => {
  const lower = word.toLowerCase();
  const plain = lower.replace(/s$/, '');
  if (IRREGULAR_DEMONYMS.has(lower) || IRREGULAR_DEMONYMS.has(plain) || languageNames.has(plain)) return true;
  const stem = /^(.{3,}?)(?:n|an|ian|ean|i|ese|ish|er)$/.exec(plain)?.[1];
  return stem !== undefined && stems.has(stem);
}, 20_000);
