import type { Stats } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';

/** A document or record file to read, and the id that a one-document file gives its article. */
export interface InputFile {
  readonly file: string;
  readonly kind: 'page' | 'records';
  /** Path below the folder that was asked for, without the extension, with `/`: stable across machines. */
  readonly id: string;
  readonly bytes: number;
}

/** What a path holds: files to read, and how many files of other kinds were left alone. */
export interface FileListing {
  readonly files: readonly InputFile[];
  readonly hints: ReadonlySet<string>;
  readonly ignored: readonly string[];
}

export class UnreadablePathError extends Error {
  constructor(
    readonly path: string,
    reason: string,
  ) {
    super(`${path}: ${reason}`);
    this.name = 'UnreadablePathError';
  }
}

const KINDS: Readonly<Record<string, InputFile['kind']>> = { '.txt': 'page', '.jsonl': 'records' };
const HINT_SUFFIX = '.meta.json';

/** The hint file that may stand next to a document: `page.txt` → `page.meta.json`. */
export const hintFileOf = (file: string): string => `${file.slice(0, -extname(file).length)}${HINT_SUFFIX}`;

/**
 * Lists the documents of a file or folder (with its subfolders) in name order.
 * Throws `UnreadablePathError` where the path does not exist or is a file of a kind that is not read.
 */
export async function listFiles(path: string): Promise<FileListing> {
  const stats = await statOf(path);
  if (stats.isFile()) return listOne(path, stats);
  const names = await readdir(path, { recursive: true });
  const files: InputFile[] = [];
  const hints = new Set<string>();
  const ignored: string[] = [];
  for (const name of names.sort()) {
    const file = join(path, name);
    const entry = await statOf(file);
    if (!entry.isFile()) continue;
    const kind = KINDS[extname(file)];
    if (kind) files.push({ file, kind, id: idOf(relative(path, file)), bytes: entry.size });
    else if (file.endsWith(HINT_SUFFIX)) hints.add(file);
    else ignored.push(file);
  }
  return { files, hints, ignored };
}

async function listOne(path: string, stats: Stats): Promise<FileListing> {
  const kind = KINDS[extname(path)];
  if (!kind) throw new UnreadablePathError(path, 'not a .txt page dump or .jsonl record file');
  const name = path.split(sep).at(-1) ?? path;
  const hint = hintFileOf(path);
  const hints = new Set((await exists(hint)) ? [hint] : []);
  return { files: [{ file: path, kind, id: idOf(name), bytes: stats.size }], hints, ignored: [] };
}

const idOf = (path: string): string => path.slice(0, -extname(path).length).split(sep).join('/');

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    (stats) => stats.isFile(),
    () => false,
  );
}

async function statOf(path: string): Promise<Stats> {
  return stat(path).catch((cause: NodeJS.ErrnoException) => {
    throw new UnreadablePathError(path, cause.code === 'ENOENT' ? 'no such file or folder' : cause.message);
  });
}
