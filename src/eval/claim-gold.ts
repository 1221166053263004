import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { readSeedGold } from './seed-gold.ts';

/** What annotators say of the articles that report a claim. */
export type GoldVerdict = 'agree' | 'differ in detail' | 'contradict';

/** A claim with the wordings that annotators found in several articles. */
export interface GoldClaim {
  readonly id: string;
  readonly claim: string;
  readonly verdict: GoldVerdict;
  /** By the id under which the article was ingested. */
  readonly wordings: readonly { readonly article: string; readonly wording: string }[];
}

type AnnotatedClaim = Omit<GoldClaim, 'wordings'> & {
  readonly wordings: readonly { readonly seed: number; readonly wording: string }[];
};

/** Reads annotated claims; the annotated pages that they name by number stand beside the file. */
export async function readClaimGold(file: string): Promise<GoldClaim[]> {
  const claims = JSON.parse(await readFile(file, 'utf8')) as AnnotatedClaim[];
  const pages = await readSeedGold(dirname(file));
  return claims.map(({ wordings, ...claim }) => ({
    ...claim,
    wordings: wordings.flatMap(({ seed, wording }) => {
      const page = pages[seed];
      return page ? [{ article: page.file.replace(/\.txt$/, ''), wording }] : [];
    }),
  }));
}
