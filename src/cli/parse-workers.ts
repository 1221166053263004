import { InvalidArgumentError } from 'commander';

/** Reads the number of an option such as `--workers`, from 1 to `most`. */
export function parseWorkers(most: number): (value: string) => number {
  return (value) => {
    const workers = Number(value);
    if (Number.isInteger(workers) && workers >= 1 && workers <= most) return workers;
    throw new InvalidArgumentError(
      `It must be a whole number from 1 to ${most}, not ${JSON.stringify(value)}.`,
    );
  };
}
