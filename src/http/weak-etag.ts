import { createHash } from 'node:crypto';

/** The tag of a content, weak: the same content, however it is written or compressed on its way (RFC 9110, 8.8.3). */
export function weakEtag(content: string): string {
  return `W/"${createHash('sha256').update(content).digest('base64url')}"`;
}

/** Whether `If-None-Match` names the tag: a list of tags, weak or not, or `*` (RFC 9110, 13.1.2). */
export function isKnownTag(tag: string, ifNoneMatch: string | null): boolean {
  const given = ifNoneMatch?.split(',').map((each) => each.trim().replace(/^W\//, '')) ?? [];
  return given.includes('*') || given.includes(tag.slice('W/'.length));
}
