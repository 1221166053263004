import { GraphQLError } from 'graphql';

/** What a client can act on, carried in `extensions` of an expected failure. */
export interface FailureDetails {
  /** The argument or input field at fault, as a path: `filter.outlet`. */
  readonly field: string;
  /** What was received there. */
  readonly received?: unknown;
  /** The largest value that would have been accepted. */
  readonly limit?: number;
  /** Slugs to choose from, when a name fits several. */
  readonly candidates?: readonly string[];
}

/**
 * An expected failure: the client asked for something that cannot be answered, and can put it right.
 * Everything that is not one of these (or graphql-js' own validation) is masked by http/.
 */
class ExpectedFailure extends GraphQLError {
  constructor(code: string, message: string, details: FailureDetails) {
    super(message, { extensions: { code, ...details } });
    this.name = new.target.name;
  }
}

/** An argument that no data could make right: malformed, out of range, contradictory. */
export class InvalidArgument extends ExpectedFailure {
  constructor(message: string, details: FailureDetails) {
    super('INVALID_ARGUMENT', message, details);
  }
}

/** A slug, domain or id inside a filter that names nothing: the filter is refused, never dropped. */
export class UnknownReference extends ExpectedFailure {
  constructor(noun: string, field: string, received: string) {
    super('NOT_FOUND', `No ${noun} "${received}" is known (\`${field}\`).`, { field, received });
  }
}

/** A cursor of an event after which some were removed for their age: what is left would pass for all of them. */
export class CursorExpired extends ExpectedFailure {
  constructor(field: string, received: string) {
    super(
      'CURSOR_EXPIRED',
      `Events after \`${field}\` were removed for their age: read the lists anew, and go on from \`corpus { eventCursor }\`.`,
      { field, received },
    );
  }
}

/** Somebody who goes by a name. */
export interface Namesake {
  readonly typename: 'Person' | 'Organization';
  readonly id: number;
  readonly slug: string;
}

/** A name that several people or organizations go by. */
export class AmbiguousName extends ExpectedFailure {
  readonly namesakes: readonly Namesake[];

  constructor(field: string, received: string, namesakes: readonly Namesake[]) {
    const candidates = namesakes.map(({ slug }) => slug);
    const slugs = candidates.map((slug) => `"${slug}"`).join(', ');
    super('AMBIGUOUS', `Several go by the name "${received}"; ask for one by its slug: ${slugs}.`, {
      field,
      received,
      candidates,
    });
    this.namesakes = namesakes;
  }
}

/** A name that nobody is known by, where a field answers with that instead of null. */
export class UnknownName extends ExpectedFailure {
  constructor(field: string, received: string) {
    super('NOT_FOUND', `Nobody is known by the name "${received}".`, { field, received });
  }
}
