/** How outlets spell the same sounds: what is replaced, and by what each style sheet does so. */
const EXCHANGES: readonly (readonly [string, readonly string[]])[] = [
  ['skyy', ['sky', 'skiy', 'ski', 'skyy']],
  ['chenko', ['chenko', 'tchenko']],
  ['Volodymyr', ['Volodymyr', 'Vladimir']],
  ['Oleksandr', ['Oleksandr', 'Alexander', 'Olexandr']],
  ['Serhiy', ['Serhiy', 'Sergei', 'Sergiy']],
  ['Andriy', ['Andriy', 'Andrii', 'Andrei']],
  ['Yuriy', ['Yuriy', 'Yuri', 'Yurii']],
  ['Kateryna', ['Kateryna', 'Katerina']],
  ['Mohammed', ['Mohammed', 'Muhammad', 'Mohamed']],
  ['Youssef', ['Youssef', 'Yusuf', 'Yousef']],
  ['Hussein', ['Hussein', 'Husain']],
  ['al-', ['al-', 'Al-', 'el-']],
  ['ü', ['ü', 'ue', 'u']],
  ['ö', ['ö', 'oe', 'o']],
  ['ø', ['ø', 'o']],
  ['å', ['å', 'a']],
  ['Å', ['Å', 'A']],
  ['í', ['í', 'i']],
  ['á', ['á', 'a']],
  ['é', ['é', 'e']],
];

/** The name as the style of that number spells it; 0 is the name's own spelling, and most names have no other. */
export function spellName(name: string, style: number): string {
  if (style === 0) return name;
  let spelled = name;
  for (const [sounds, ways] of EXCHANGES) {
    if (spelled.includes(sounds)) spelled = spelled.replaceAll(sounds, ways[style % ways.length] ?? sounds);
  }
  return spelled;
}
