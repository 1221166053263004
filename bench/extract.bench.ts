/**
 * What reading costs, page to speakers: milliseconds a thousand words of invented news, beside the tagger alone on the
 * same text; then 1 MB of each hostile text in a process of its own. `npm run bench:extract [text …]`
 */
import { execFileSync } from 'node:child_process';
import { argv, execArgv, execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { HOSTILE_TEXTS } from './hostile-texts.ts';
import { inventedNews } from './invented-news.ts';
import { readText } from './read-text.ts';

const ARTICLES = 60;
const ARTICLE_LENGTH = 4_500;
const PASSES = 12;
const MEGABYTE = 1_000_000;
const CHILD = fileURLToPath(new URL('read-hostile-text.ts', import.meta.url));

const wordsOf = (text: string): number => text.match(/\S+/g)?.length ?? 0;

/** Milliseconds a thousand words: each text's best of all passes, so that other processes count little. */
function timeWarm(texts: readonly string[], read: (text: string) => void): number {
  const best = texts.map(() => Number.POSITIVE_INFINITY);
  for (let pass = 0; pass < PASSES; pass++) {
    for (const [i, text] of texts.entries()) {
      const started = performance.now();
      read(text);
      best[i] = Math.min(best[i] ?? 0, performance.now() - started);
    }
  }
  const words = texts.reduce((sum, text) => sum + wordsOf(text), 0);
  return (best.reduce((sum, one) => sum + one, 0) / words) * 1000;
}

function printNews(): void {
  const texts = Array.from({ length: ARTICLES }, (_, i) => inventedNews(ARTICLE_LENGTH, i + 1));
  const tagger = winkNLP(model, ['pos']);
  const whole = timeWarm(texts, readText);
  const alone = timeWarm(texts, (text) => {
    tagger.readDoc(text);
  });
  console.log(`news      ${whole.toFixed(2)} ms a thousand words, warm`);
  console.log(`tagger    ${alone.toFixed(2)} ms (wink-nlp's tokens and parts of speech alone)`);
  console.log(`ratio     ${(whole / alone).toFixed(1)}\n`);
}

function readHostile(name: string, length: number): { seconds: number; megabytes: number } {
  return JSON.parse(execFileSync(execPath, [...execArgv, CHILD, name, String(length)], { encoding: 'utf8' }));
}

function printHostile(names: readonly string[]): void {
  console.log(`${'1 MB of'.padEnd(22)}seconds   growth from 0.5 MB   peak MB`);
  for (const name of names) {
    const half = readHostile(name, MEGABYTE / 2);
    const whole = readHostile(name, MEGABYTE);
    const growth = (whole.seconds / half.seconds).toFixed(1).padStart(21);
    console.log(
      `${name.padEnd(22)}${whole.seconds.toFixed(2).padStart(7)}${growth}${whole.megabytes.toFixed(0).padStart(10)}`,
    );
  }
}

const chosen = argv.slice(2);
if (chosen.length === 0) printNews();
printHostile(chosen.length > 0 ? chosen : Object.keys(HOSTILE_TEXTS));
