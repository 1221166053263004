import iconv from 'iconv-lite';

/** A file's text and the encoding it was read as. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
}

/**
 * Decodes a file of unknown encoding without losing anything: a byte order mark decides, then UTF-8 if the
 * bytes are valid UTF-8, then windows-1252, which every byte sequence is valid in (WHATWG Encoding's reading
 * of undeclared western text). The mark itself is not part of the text.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs('utf-16le', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs('utf-16be', bytes);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return decodeAs('windows-1252', bytes);
  }
}

/** Not by TextDecoder: Node 20 reads windows-1252 as ISO 8859-1, which turns curly quote marks into controls. */
function decodeAs(encoding: DecodedText['encoding'], bytes: Uint8Array): DecodedText {
  return { text: iconv.decode(Buffer.from(bytes), encoding), encoding };
}
