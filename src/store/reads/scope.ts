import { columnOf, type DataModel, type Model, modelOf, type Relation } from './data-model.ts';
import type { Parameters } from './parameters.ts';
import { UnsupportedRead } from './unsupported-read.ts';

/** What all of one statement's tables share. */
export interface StatementParts {
  readonly models: DataModel;
  readonly parameters: Parameters;
  /** How many tables have a name already. */
  tables: number;
}

/** A table of a statement under a name of its own, with the to-one relations that conditions and orders reach through. */
export class Scope {
  readonly statement: StatementParts;
  readonly model: Model;
  readonly #name: string;
  readonly #joined = new Map<string, Scope>();
  readonly #joins: string[];

  constructor(statement: StatementParts, model: Model, joins: string[] = []) {
    this.statement = statement;
    this.model = model;
    this.#name = `t${statement.tables++}`;
    this.#joins = joins;
  }

  /** @throws UnsupportedRead for one that is no column */
  column(field: string): string {
    return `${this.#name}."${columnOf(this.model, field).column}"`;
  }

  /** @throws UnsupportedRead for one that is no relation */
  relation(field: string): Relation {
    const found = this.model.fields[field];
    if (found?.is !== 'relation') throw new UnsupportedRead(`${field} is no relation of ${this.model.table}`);
    return found;
  }

  /** The row that a to-one relation leads to, joined once however often it is asked for. All null where there is none. */
  join(field: string): Scope {
    const known = this.#joined.get(field);
    if (known) return known;
    const relation = this.relation(field);
    if (relation.isList) throw new UnsupportedRead(`${field} of ${this.model.table} is a list`);
    const other = new Scope(this.statement, modelOf(this.statement.models, relation.model), this.#joins);
    this.#joins.push(`left join ${other.#table()} on ${this.#meets(other, relation)}`);
    this.#joined.set(field, other);
    return other;
  }

  /** A table of its own for the rows of a relation, and the condition under which they belong to this row. */
  related(field: string): { readonly rows: Scope; readonly belongs: string } {
    const relation = this.relation(field);
    const rows = new Scope(this.statement, modelOf(this.statement.models, relation.model));
    return { rows, belongs: this.#meets(rows, relation) };
  }

  /** What stands after `from`: ask last, when everything that joins has been compiled. */
  from(): string {
    return [this.#table(), ...this.#joins].join(' ');
  }

  #table(): string {
    return `"${this.model.table}" ${this.#name}`;
  }

  #meets(other: Scope, { on }: Relation): string {
    return on.map(([own, theirs]) => `${other.column(theirs)} = ${this.column(own)}`).join(' and ');
  }
}
