// Takes the lock on a directory and holds it until it is killed: "locked", or the error's name and owner.
import { DataDirectoryInUseError, lockDirectory } from '../../src/store/lock.ts';

const [directory = ''] = process.argv.slice(2);
try {
  await lockDirectory(directory);
  process.stdout.write('locked\n');
} catch (error) {
  const owner = error instanceof DataDirectoryInUseError ? error.owner.pid : 'nobody';
  process.stdout.write(`${error instanceof Error ? error.name : error} ${owner}\n`);
}
setInterval(() => {}, 1_000_000);
