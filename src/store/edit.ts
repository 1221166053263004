import { execute, selectOne, selectRows, type Tx } from './statement.ts';

/** Something that people read of an edit: what was, or what is since. */
export interface EditValue {
  readonly field: string;
  readonly value: string;
}

/** An identity that an edit may do away with: undoing gives it its id and slug back. */
export interface RememberedIdentity {
  readonly type: 'person' | 'organization';
  readonly id: number;
  readonly slug: string;
  /** Keys of its names. */
  readonly keys: readonly string[];
}

/** A curator's decision as it is kept; see `Edit` in schema.prisma. */
export interface NewEdit {
  readonly action: string;
  readonly subjects: readonly string[];
  readonly keys: readonly string[];
  readonly apiKeyId: number;
  readonly reason: string | null;
  readonly before: readonly EditValue[];
  readonly after: readonly EditValue[];
  readonly identities: readonly RememberedIdentity[];
}

export interface StoredEdit {
  readonly id: number;
  readonly action: string;
  readonly keys: readonly string[];
  readonly identities: readonly RememberedIdentity[];
  readonly undoneAt: Date | null;
}

export async function addEdit(tx: Tx, edit: NewEdit): Promise<number> {
  const texts = (column: string) => `array(select jsonb_array_elements_text(${column}))`;
  const { id } = await selectOne<{ id: number }>(
    tx,
    `insert into "Edit" (action, subjects, keys, "apiKeyId", reason, before, after, identities)
    select action, ${texts('subjects')}, ${texts('keys')}, "apiKeyId", reason, before, after, identities
    from jsonb_to_recordset($1::jsonb) as i(action text, subjects jsonb, keys jsonb, "apiKeyId" int, reason text,
      before jsonb, after jsonb, identities jsonb) returning id`,
    [edit],
  );
  return id;
}

/** Adds what is known only once the edit has its id: what it rules on, what it made, and what became of it. */
export async function completeEdit(
  tx: Tx,
  id: number,
  {
    keys = [],
    subjects = [],
    after,
  }: {
    readonly keys?: readonly string[];
    readonly subjects?: readonly string[];
    readonly after: readonly EditValue[];
  },
): Promise<void> {
  await execute(
    tx,
    `update "Edit" set keys = keys || array(select jsonb_array_elements_text($2::jsonb)),
      subjects = subjects || array(select jsonb_array_elements_text($3::jsonb)), after = $4::jsonb where id = $1`,
    id,
    keys,
    subjects,
    after,
  );
}

export async function findEdit(tx: Tx, id: number): Promise<StoredEdit | null> {
  const [edit] = await selectRows<StoredEdit>(
    tx,
    'select id, action, keys, identities, "undoneAt" from "Edit" where id = $1',
    id,
  );
  return edit ?? null;
}

/** The latest edit after this one that stands and rules on some of the same: it has to be undone first. */
export async function findDependent(tx: Tx, { id, keys }: StoredEdit): Promise<number | null> {
  const [dependent] = await selectRows<{ id: number }>(
    tx,
    `select id from "Edit" where keys && array(select jsonb_array_elements_text($2::jsonb)) and id > $1
    and "undoneAt" is null order by id desc limit 1`,
    id,
    keys,
  );
  return dependent?.id ?? null;
}

/** The latest edit that is about the thing ("Person:12"). */
export async function findEditAbout(tx: Tx, subject: string): Promise<number | null> {
  const [edit] = await selectRows<{ id: number }>(
    tx,
    'select id from "Edit" where subjects && array[$1] order by id desc limit 1',
    subject,
  );
  return edit?.id ?? null;
}

export async function markUndone(tx: Tx, id: number, apiKeyId: number): Promise<void> {
  await execute(tx, 'update "Edit" set "undoneAt" = now(), "undoneById" = $2 where id = $1', id, apiKeyId);
}
