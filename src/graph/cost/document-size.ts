import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** How much a document asks for, or may ask for, before anything is validated or run. */
export interface DocumentLimits {
  /** Fields inside fields inside fields. */
  readonly depth: number;
  /** Fields with an alias, fragments counted where they are used. */
  readonly aliases: number;
  /** Fields, fragments counted where they are used. */
  readonly fields: number;
  /** Looks at the schema: `__schema`, which shows all of it, counts as ten of `__type`. */
  readonly introspection: number;
}

/**
 * Room for GraphiQL's introspection (15 deep) and for any page that a person would write. Validation compares
 * fields of one name pair by pair: 400 of them are 0.2 s of it at worst.
 * Of the schema it shows one whole, 0.1 s, which costs no points.
 */
export const DOCUMENT_LIMITS: DocumentLimits = { depth: 16, aliases: 60, fields: 400, introspection: 15 };

/** Longest document, in lexical tokens: names, braces, numbers … GraphiQL's introspection has about 350. */
export const MAX_TOKENS = 2000;

const LABELS: { readonly [Limit in keyof DocumentLimits]: string } = {
  depth: 'levels',
  aliases: 'aliases',
  fields: 'fields',
  introspection: 'looks at the schema (`__type` 1, `__schema` 10)',
};
const LIMITS = Object.keys(LABELS) as (keyof DocumentLimits)[];

const LOOKS: ReadonlyMap<string, number> = new Map([
  ['__type', 1],
  ['__schema', 10],
]);

/**
 * What is too much in a document; empty where nothing is. Linear in the document: each fragment is measured
 * once, so that fragments which use each other twenty times over cost nothing to refuse. Circles of
 * fragments are left to validation.
 */
export function checkDocumentSize(document: DocumentNode, limits: DocumentLimits): GraphQLError[] {
  const measure = createMeasure(document);
  const operations = document.definitions.filter(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  );
  return operations.flatMap(({ selectionSet }) => {
    const size = measure(selectionSet);
    return LIMITS.filter((limit) => size[limit] > limits[limit]).map((limit) =>
      tooMuch(limit, size[limit], limits[limit]),
    );
  });
}

function tooMuch(field: keyof DocumentLimits, received: number, limit: number): GraphQLError {
  const message = `The query has ${received} ${LABELS[field]}; ${limit} are allowed.`;
  return new GraphQLError(message, { extensions: { code: 'QUERY_TOO_LARGE', field, received, limit } });
}

function createMeasure(document: DocumentNode): (selections: SelectionSetNode) => DocumentLimits {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const measured = new Map<string, DocumentLimits>();

  function measure({ selections }: SelectionSetNode): DocumentLimits {
    let [depth, aliases, fields, introspection] = [0, 0, 0, 0];
    for (const selection of selections) {
      const size = measureSelection(selection);
      depth = Math.max(depth, size.depth);
      aliases += size.aliases;
      fields += size.fields;
      introspection += size.introspection;
    }
    return { depth, aliases, fields, introspection };
  }

  function measureSelection(selection: SelectionSetNode['selections'][number]): DocumentLimits {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return measureFragment(selection.name.value);
    if (selection.kind === Kind.INLINE_FRAGMENT) return measure(selection.selectionSet);
    const inner = selection.selectionSet ? measure(selection.selectionSet) : NOTHING;
    return {
      depth: inner.depth + 1,
      aliases: inner.aliases + (selection.alias ? 1 : 0),
      fields: inner.fields + 1,
      introspection: inner.introspection + (LOOKS.get(selection.name.value) ?? 0),
    };
  }

  function measureFragment(name: string): DocumentLimits {
    const known = measured.get(name);
    if (known) return known;
    measured.set(name, NOTHING); // A fragment inside itself adds nothing here: validation refuses it.
    const fragment = fragments.get(name);
    const size = fragment ? measure(fragment.selectionSet) : NOTHING;
    measured.set(name, size);
    return size;
  }

  return measure;
}

const NOTHING: DocumentLimits = { depth: 0, aliases: 0, fields: 0, introspection: 0 };
