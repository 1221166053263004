/** The method of what an edit decided: `edit/12`. It stands where a rule's name stands otherwise. */
export const methodOf = (editId: number): string => `edit/${editId}`;

/** Whether a curator decided, not a rule. */
export const isRuling = (method: string): boolean => method.startsWith('edit/');

/** The edit that decided; null for a rule. */
export function editOf(method: string): number | null {
  const id = Number(isRuling(method) ? method.slice('edit/'.length) : Number.NaN);
  return Number.isSafeInteger(id) ? id : null;
}
