/** FNV-1a over UTF-16 units with murmur3's finalizer: an int32 that is the same on every machine. */
export function hashInt32(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) | 0;
}

/** The `limit` smallest of the distinct keys, ascending: two texts that share keys share the small ones. */
export function smallestKeys(keys: Iterable<number>, limit: number): number[] {
  return [...new Set(keys)].sort((a, b) => a - b).slice(0, limit);
}
