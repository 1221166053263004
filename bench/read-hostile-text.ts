/** A child process of the benchmark: reads one hostile text and prints its seconds and peak memory as JSON. */
import { argv, resourceUsage, stdout } from 'node:process';
import { HOSTILE_TEXTS } from './hostile-texts.ts';
import { inventedNews } from './invented-news.ts';
import { readAllAsBody } from './read-text.ts';

const [, , name = '', length = '0'] = argv;
const text = HOSTILE_TEXTS[name]?.(Number(length));
if (text === undefined) throw new Error(`no such text: ${name}`);
readAllAsBody(inventedNews(20_000));
const started = performance.now();
readAllAsBody(text);
const seconds = (performance.now() - started) / 1000;
stdout.write(JSON.stringify({ seconds, megabytes: resourceUsage().maxRSS / 1024 }));
