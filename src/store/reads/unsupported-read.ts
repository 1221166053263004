/** What the compiler doesn't know, and Prisma is asked instead. The message is made of names in the program, never of values. */
export class UnsupportedRead extends Error {
  override readonly name = 'UnsupportedRead';
}
