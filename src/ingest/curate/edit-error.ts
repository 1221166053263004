/** What the curator saw is no more, or another edit stands against it: look again. */
export class EditConflict extends Error {
  override readonly name = 'EditConflict';
  /** The edit that stands in the way; null where it is not known. */
  readonly editId: number | null;

  constructor(message: string, editId: number | null) {
    super(message);
    this.editId = editId;
  }
}

/** An edit that would make no sense, whatever else is decided. */
export class EditRefused extends Error {
  override readonly name = 'EditRefused';
  /** The input field at fault. */
  readonly field: string;

  constructor(field: string, message: string) {
    super(message);
    this.field = field;
  }
}
