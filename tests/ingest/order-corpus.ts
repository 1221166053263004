/** An invented article as a JSONL record. */
export interface Record {
  readonly id: string;
  readonly title: string;
  readonly outlet: string;
  readonly publishedAt: string;
  readonly text: string;
}

let running = 0;
const article = (outlet: string, day: number, title: string, ...paragraphs: string[]): Record => ({
  id: `${outlet}-${++running}`,
  title,
  outlet,
  publishedAt: `2025-03-${String(day).padStart(2, '0')}T${String(8 + (running % 12)).padStart(2, '0')}:00:00Z`,
  text: [title, '', ...paragraphs].join('\n'),
});

const PLEDGE = 'We will rebuild every bridge over the Arden before the first snow of winter';

/**
 * News in which what is known of a name depends on which article comes first: bare surnames before full ones, families,
 * spellings, initials with and without evidence, acronyms, an extract that fits two speeches, and one statement cut in
 * several ways.
 */
export const ORDER_CORPUS: readonly Record[] = [
  article('Harbor Post', 1, 'Zelmak promises bridges', `“${PLEDGE},” Zelmak said on Monday.`),
  article(
    'Valley Times',
    1,
    'Minister: bridges by winter',
    `Transport minister Volodymyr Zelmak said: “${PLEDGE}, and we will do it without new taxes.”`,
    'Opposition leader Mara Lind said the plan “has no budget at all”.',
  ),
  article(
    'Coast Echo',
    2,
    'No new taxes for bridges',
    `Minister Vladimir Zelmak said the ministry would “do it without new taxes”.`,
    'The North Arden Transport Organization welcomed the plan. “Trams need bridges,” NATO said in a statement.',
  ),
  article(
    'Harbor Post',
    2,
    'Transport body welcomes plan',
    '“Trams need bridges, and bridges need trams,” the North Arden Transport Organization said in a statement.',
    'Volodymyr Zelmakk, the transport minister, spoke after Mara Lind.',
  ),
  article(
    'Valley Times',
    3,
    'Roe family divided',
    'Senator Jane Roe said: “The Arden belongs to everybody who lives beside it.”',
    'Her brother, Peter Roe, said: “Nobody asked the farmers about the river.”',
  ),
  article('Coast Echo', 3, 'Farmers were not asked', '“Nobody asked the farmers about the river,” Roe said.'),
  article(
    'Harbor Post',
    4,
    'Senator on the river',
    'Senator Roe said on Tuesday that the Arden “belongs to everybody who lives beside it”.',
    'Jane Roe, the senator for Arden, voted for the plan.',
  ),
  article(
    'Island Mail',
    4,
    'Engineer warns of floods',
    'Chief engineer O. Brandt said: “The old piers will not survive another flood like this one.”',
    'Mara Lind and Volodymyr Zelmak listened.',
  ),
  article(
    'Valley Times',
    5,
    'Piers will not survive',
    'Otto Brandt, the chief engineer, said: “The old piers will not survive another flood like this one, believe me.”',
    'Mara Lind and Volodymyr Zelmak agreed.',
  ),
  article(
    'Island Mail',
    6,
    'Lind on the budget',
    'Mara Lind said: “A plan that has no budget at all is a dream with a ribbon around it.”',
    'Lind spoke in Arden.',
  ),
  article(
    'Coast Echo',
    20,
    'Lind again on the budget',
    'Mara Lind said: “A harbor that has no budget at all is a pond, and this one is drying out.”',
  ),
  article('Harbor Post', 7, 'Lind doubts plan', 'The plan “has no budget at all”, Lind said.'),
  article(
    'Island Mail',
    8,
    'Oleksandr Zelmak opens a shop',
    'Oleksandr Zelmak, a baker, said: “Bread is the only bridge that I can build.”',
  ),
  article(
    'Harbor Post',
    9,
    'Toll company gives way at bridge summit in Lowick',
    'Mara Lind said that the toll company agreed to offer Lowick a guarantee for its bridges and ferries.',
    "She spoke after Friday's bridge summit in Lowick, which the toll company had called.",
  ),
  article(
    'Valley Times',
    9,
    'Bridge summit in Lowick: toll company could give guarantee',
    'The toll company could offer Lowick a guarantee for its bridges and ferries, Mara Lind said.',
    "Lind attended Saturday's Lowick summit with the toll company on the bridges.",
  ),
  article(
    'Island Mail',
    10,
    'Toll company and Lowick agree at bridge summit',
    'Lind said that the toll company had agreed it could give Lowick guarantees for bridges and for ferries.',
    "The bridge summit in Lowick on Friday ended late, and the toll company's chief left at once.",
  ),
];
