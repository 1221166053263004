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

/** A name that several known people go by. */
export class AmbiguousName extends ExpectedFailure {
  constructor(field: string, received: string, candidates: readonly string[]) {
    const names = candidates.map((slug) => `"${slug}"`).join(', ');
    super('AMBIGUOUS', `"${received}" is an alias of several people; pass one as \`slug\`: ${names}.`, {
      field,
      received,
      candidates,
    });
  }
}
