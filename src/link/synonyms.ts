import { stem } from './stem.ts';

/** Words that outlets put for each other in reporting one statement. Only words that mean the same in most news. */
const GROUPS: readonly string[] = [
  'law laws legislation legislative legislate legislated statute',
  'commitment commit committed pledge pledges pledged pledging promise promises promised vow vowed vows',
  'additional more further extra another',
  'cede ceding concede surrender relinquish',
  'seize seizing grab annex capture',
  'truce ceasefire cease-fire armistice',
  'talks summit meeting negotiations discussions',
  'guarantee guarantees guaranteed assurance assurances protection protections',
  'troops soldiers forces servicemen',
  'kill kills killed killing die dies died dead deaths slain',
  'injure injured injuries wound wounded hurt',
  'attack attacks assault strike strikes raid',
  'illegal illegally unlawful outlawed banned criminal ban bans banning prohibit prohibited',
  'immigrants migrants immigration refugees',
  'huge massive enormous giant',
  'defeat defeating beat fight fighting destroy combat',
  'deploy deploying send sending dispatch',
  'child children baby babies kid kids',
  'punish punished punishment sanction sanctions sanctioned penalty penalties consequences consequence',
  'email emails e-mail e-mails messages',
  'begin start launch open commence',
  'stop halt end cease finish',
  'quit resign resigned resigning resignation',
  'buy bought purchase acquire',
  'build building construct erect',
  'help aid assist assistance',
  'accord agreement deal pact treaty',
  'propose proposal proposed',
  'lower reduce cut decrease slash',
  'raise increase boost hike',
  'probe investigation inquiry investigate',
  'police officers cops',
  'lawmakers congress legislators senators',
  'voters electorate',
  'gop republican republicans',
  'survey poll polls polling',
  'release released publish disclose',
  'unify unite uniting unified united',
  'area areas region regions territory territories land',
  'ready prepared willing willingness',
  'country nation homeland',
  'war conflict hostilities',
  'money cash funds proceeds',
  'donations donated contributions donors donate',
  'wrong mistaken incorrect false untrue',
];

const GROUP_OF: ReadonlyMap<string, string> = new Map(
  GROUPS.flatMap((group) => {
    const stems = group.split(' ').map(stem);
    return stems.map((word): [string, string] => [word, stems[0] ?? word]);
  }),
);

/** One stem for all words of a group; other stems as they are. Takes and gives a stem. */
export function synonymOf(word: string): string {
  return GROUP_OF.get(word) ?? word;
}

/** Whether the stem belongs to a group. */
export function isSynonym(word: string): boolean {
  return GROUP_OF.has(word);
}
