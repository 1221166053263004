import { type Draw, zipf } from './draw.ts';
import type { Origin } from './given-names.ts';

const words = (text: string): readonly string[] => text.split(' ');

/** Beginnings and ends of surnames: each of one with each of the other. */
const PARTS: Readonly<Record<Origin, readonly [readonly string[], readonly string[]]>> = {
  english: [
    words(
      'Ash Brad Hal Har Wal Pen Cal Lang Mar Stan Thorn Whit Rad Bick Cran Dun Ells Farn Gars Hol Kirk Lyn Mid Nor Oak Pres Rock Shel Tal Wex',
    ),
    words('ford ley ton well wood man by worth ham field stead sey'),
  ],
  slavic: [
    words(
      'Zelen Kov Shev Bond Mel Petr Hor Tym Sav Lys Krav Mar Vas Pavl Boh Dan Rom Step Chorn Yakov Hryn Bil Ost Tarn',
    ),
    words('skyy chenko enko yuk ov chuk iv ynskyy'),
  ],
  arabic: [
    words('al-Has al-Mans al-Rash al-Tam al-Sab al-Khal al-Najj al-Bash al-Dar al-Faq Kan Sal Bar Ham Ras'),
    words('san our id imi ah il ari ir wish aw'),
  ],
  spanish: [
    words('Ramír Gonzál Hernánd Gutiérr Velázqu Domíngu Vald Mor Cast Herr Agu Mend Oliv Pal Quir Ser'),
    words('ez es era illo ales ano oza ado'),
  ],
  german: [
    words('Müll Schröd Bau Kön Hoff Lind Stein Brand Krüg Vog Wein Roth Grün Löw Eich Hart'),
    words('er mann berg ner hardt ig feld ler'),
  ],
  nordic: [
    words('Ander Niel Peder Sør Ham Lund Strand Berg Dal Ek Haug Solb Thor Vik Nyg Øster'),
    words('sen son gaard by mark vold heim qvist'),
  ],
  chinese: [words('W Zh Ch L S Y H G X T'), words('ang en ao i un ou ing u ei uan')],
};

const drawRank = new Map(
  Object.entries(PARTS).map(([origin, [starts, ends]]) => [origin, zipf(starts.length * ends.length, 0.6)]),
);

/** A surname of the origin; some are far more frequent than others. */
export function drawSurname(draw: Draw, origin: Origin): string {
  const [starts, ends] = PARTS[origin];
  const rank = drawRank.get(origin)?.(draw) ?? 0;
  return `${starts[rank % starts.length]}${ends[Math.floor(rank / starts.length)]}`;
}
