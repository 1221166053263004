import { getLoaderMapping, setRowMappings } from '@pothos/selection-mapper';
import type { FieldNode, GraphQLField, GraphQLObjectType, GraphQLResolveInfo } from 'graphql';
import type { GraphContext } from '../context.ts';
import { type PlannedInfo, queryOf, type RowsAt, type Selection } from '../selection-at.ts';
import { NoPlan } from './give-up.ts';

type Field = GraphQLField<unknown, unknown>;
type Resolve = (row: Row, args: object, context: GraphContext, info: GraphQLResolveInfo) => unknown;

type Row = Record<string, unknown>;

/** What Pothos and its plugins note on a field. */
interface FieldNotes {
  /** The resolver as it was written, before plugins wrapped it. */
  readonly pothosOriginalResolve?: Resolve;
  readonly pothosExposedField?: string;
  /** What it selects of its parent's row. */
  readonly pothosPrismaSelect?: unknown;
  /** Loads for itself what its parent's row doesn't have, with the selection for which the recipe says what it is of. */
  readonly pothosPrismaFallback?: (query: Selection, ...resolving: Parameters<Resolve>) => unknown;
  readonly pothosPrismaFallbackPlan?: () => RowsAt;
  readonly pothosArgMappers?: readonly unknown[] | null;
  readonly pothosResolveWrapped?: boolean;
  readonly pothosOptions?: { readonly authScopes?: unknown };
  /** The same as the resolver gives, at once: for one that Pothos makes asynchronous. */
  readonly valueAtOnce?: (row: Row) => unknown;
}

/** What of a planned operation all fields share. */
export interface PlanParts {
  /** GraphQL's `info` as far as it is the same for all fields. */
  readonly operation: Omit<
    GraphQLResolveInfo,
    'fieldName' | 'fieldNodes' | 'returnType' | 'parentType' | 'path'
  >;
}

/** Where a field stands, and what it is asked with. */
interface FieldPlace {
  readonly field: Field;
  readonly parentType: GraphQLObjectType;
  readonly nodes: readonly FieldNode[];
  readonly above: GraphQLResolveInfo['path'] | undefined;
  /** Not for a root field, whose arguments come with each request. */
  readonly args: object;
}

/** What the answer holds of an object of one type, at one place in the document. */
interface PlannedObject {
  readonly fields: readonly FieldPlan[];
  /** A promise only where a field's value is one. */
  assemble(row: Row, context: GraphContext): unknown;
}

/** One field of a planned operation, at one place in the document. */
export class FieldPlan {
  readonly key: string;
  readonly field: Field;
  readonly parentType: GraphQLObjectType;
  readonly nodes: readonly FieldNode[];
  readonly path: GraphQLResolveInfo['path'];
  readonly args: object;
  readonly info: PlannedInfo;
  /** Whether it reads what was selected for it of its parent's row. */
  readonly selects: boolean;
  /** Whether that is loaded with the parent's row: known once the selection that loads the row is. */
  isLoaded = false;
  /** What it returns, by object type, as far as that was asked for. */
  readonly objects = new Map<string, PlannedObject>();
  readonly #full: GraphQLResolveInfo;
  readonly #selections = new Map<string, Selection>();

  constructor(parts: PlanParts, { field, parentType, nodes, above, args }: FieldPlace) {
    const [node] = nodes as [FieldNode];
    this.key = (node.alias ?? node.name).value;
    this.field = field;
    this.parentType = parentType;
    this.nodes = nodes;
    this.args = args;
    this.path = { prev: above, key: this.key, typename: parentType.name };
    this.selects = Boolean(notesOf(field).pothosPrismaSelect);
    const own = {
      fieldName: field.name,
      fieldNodes: nodes,
      returnType: field.type,
      parentType,
      path: this.path,
    };
    this.#full = { ...parts.operation, ...own } as GraphQLResolveInfo;
    this.info = infoOf(this.#full, this);
  }

  /**
   * What the document asks of the rows that this field loads, worked out once by Pothos; and notes which fields below find
   * what they select loaded.
   */
  selectionOf(context: GraphContext, rows: RowsAt): Selection {
    const place = `${rows.typeName} ${JSON.stringify(rows.paths)}`;
    const known = this.#selections.get(place);
    if (known) return known;
    const planning = { ...context };
    const selection = queryOf(planning, this.#full, rows);
    this.#noteLoaded(planning);
    this.#selections.set(place, selection);
    return selection;
  }

  /**
   * How the field's value is had of its parent's row.
   * @throws NoPlan where it isn't sure to be what Pothos would give
   */
  reader(): (row: Row, context: GraphContext) => unknown {
    const { field, args } = this;
    const notes = notesOf(field);
    if (notes.pothosOptions?.authScopes) throw new NoPlan(`${this.name} is not for everyone`);
    if (this.selects) return this.#readerOfSelected(notes);
    if (notes.valueAtOnce) return notes.valueAtOnce;
    if (notes.pothosExposedField !== undefined && !notes.pothosResolveWrapped)
      return property(notes.pothosExposedField);
    const { resolve } = field;
    const info = this.info as GraphQLResolveInfo;
    return resolve ? (row, context) => resolve(row, args, context, info) : property(field.name);
  }

  /** As it was written: that what it selects is loaded is known, Pothos need not look for it at each row. */
  #readerOfSelected(notes: FieldNotes): (row: Row, context: GraphContext) => unknown {
    const {
      pothosOriginalResolve: resolve,
      pothosExposedField: exposed,
      pothosPrismaFallback: fallback,
    } = notes;
    const recipe = notes.pothosPrismaFallbackPlan;
    if (notes.pothosArgMappers?.length || !resolve) throw new NoPlan(`${this.name} maps its arguments`);
    const { args } = this;
    const info = this.info as GraphQLResolveInfo;
    const read: typeof resolve = exposed === undefined ? resolve : property(exposed);
    return (row, context) => {
      if (this.isLoaded) return read(row, args, context, info);
      if (!fallback || !recipe) throw new NoPlan(`${this.name} is not loaded with its parent`);
      return fallback(this.selectionOf(context, recipe()), row, args, context, info);
    };
  }

  get name(): string {
    return `${this.parentType.name}.${this.field.name}`;
  }

  #noteLoaded(planning: object): void {
    for (const object of this.objects.values())
      for (const below of object.fields) {
        if (!below.selects) below.#noteLoaded(planning);
        else {
          const mapping = getLoaderMapping(planning, below.path, below.parentType.name);
          if (mapping === null) continue;
          below.isLoaded = true;
          setRowMappings(planning, below.info, mapping.nested);
          below.#noteLoaded(planning);
        }
      }
  }
}

function infoOf(full: GraphQLResolveInfo, planned: FieldPlan): PlannedInfo {
  return Object.defineProperty({ ...full, planned }, 'variableValues', {
    get: () => {
      throw new NoPlan(`${planned.field.name} reads variables`);
    },
  });
}

const notesOf = ({ extensions }: Field): FieldNotes => extensions as FieldNotes;

function property(name: string): (row: Row) => unknown {
  return (row) => row[name];
}
