const GIVEN = ['Ada', 'Bruno', 'Clara', 'Dario', 'Edith', 'Felix', 'Greta', 'Hugo', 'Irene', 'Jonas'];
const SURNAMES = [
  'Lund',
  'Marek',
  'Norberg',
  'Okafor',
  'Petrov',
  'Quist',
  'Rossi',
  'Sandoval',
  'Tanaka',
  'Ulrich',
];
const TOPICS = ['the bridge', 'the harbor', 'the new school', 'the tram line', 'the water plant'];

/** JSON Lines of `count` invented articles about a town; the same for the same count. */
export function inventArticles(count: number): string {
  const lines = Array.from({ length: count }, (_, n) => {
    const name = `${GIVEN[n % 10]} ${SURNAMES[(n * 7 + Math.floor(n / 10)) % 10]}`;
    const topic = TOPICS[n % 5];
    const text = [
      `Council argues about ${topic}, day ${n}`,
      `Mayor ${name} said on Monday that ${topic} would cost ${n + 3} million crowns.`,
      `“We have waited ${n + 2} years for ${topic}, and we will not wait longer,” ${name.split(' ')[1]} told the council.`,
      `“Nobody has seen the plans,” said Vera Holm, who leads the opposition. She added that the debate was a farce.`,
    ].join('\n\n');
    return JSON.stringify({
      id: `council-${n}`,
      publishedAt: `2025-03-${String((n % 28) + 1).padStart(2, '0')}`,
      text,
    });
  });
  return `${lines.join('\n')}\n`;
}
