import { InvalidArgument } from './errors.ts';

/**
 * The one argument that is given, of those by which a field finds its thing.
 * @throws InvalidArgument when none is given, or several
 */
export function requireOne<Name extends string>(
  fieldName: string,
  names: readonly Name[],
  args: { readonly [key in Name]?: string | null },
): [Name, string] {
  const given = names.flatMap((name): [Name, string][] => {
    const value = args[name];
    return value == null ? [] : [[name, value]];
  });
  const [only] = given;
  if (only && given.length === 1) return only;
  const choices = names.map((name) => `\`${name}\``).join(' or ');
  throw new InvalidArgument(`Pass ${choices} to \`${fieldName}\`, and only one of them.`, {
    field: fieldName,
    received: given.map(([name]) => name),
  });
}
