import { type Change, CriticalityLevel, DiffRule, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';

/** What a change means for those who use the schema. */
export type Weight = 'breaking' | 'dangerous' | 'safe';

export interface SchemaChange {
  readonly weight: Weight;
  /** In a sentence that names what changed. */
  readonly message: string;
}

const WEIGHTS: Readonly<Record<CriticalityLevel, Weight>> = {
  [CriticalityLevel.Breaking]: 'breaking',
  [CriticalityLevel.Dangerous]: 'dangerous',
  [CriticalityLevel.NonBreaking]: 'safe',
};

/**
 * In what one schema differs from an earlier one, weightiest first. Descriptions don't count. What was deprecated may go.
 *
 * @param before printed schema
 * @param after printed schema
 */
export async function schemaChanges(before: string, after: string): Promise<SchemaChange[]> {
  const rules = [
    DiffRule.ignoreDescriptionChanges,
    DiffRule.simplifyChanges,
    DiffRule.suppressRemovalOfDeprecatedField,
  ];
  const changes = await diff(buildSchema(before), buildSchema(after), rules);
  const order: readonly Weight[] = ['breaking', 'dangerous', 'safe'];
  return changes
    .map(toChange)
    .toSorted(
      (a, b) => order.indexOf(a.weight) - order.indexOf(b.weight) || a.message.localeCompare(b.message, 'en'),
    );
}

function toChange({ criticality, message }: Change): SchemaChange {
  return { weight: WEIGHTS[criticality.level], message };
}
