import type { PrismaClient } from '../../store/generated/client.ts';
import type { GlobalId } from '../global-id.ts';
import { findNeighbors, type Step } from './find-neighbors.ts';

/** Links of one kind that are followed from one node: the latest, or the strongest. */
export const FAN_OUT = 100;
/** Nodes to go on from, at either end, at which the search gives up. */
const MAX_FRONTIER = 2000;

/** What is reached from one end: each node with the step that led there (null for the end itself). */
interface Side {
  readonly reached: Map<string, Step | null>;
  frontier: readonly GlobalId[];
}

const keyOf = ({ typename, id }: GlobalId): string => `${typename}:${id}`;

/**
 * A shortest path between two nodes within bounds: breadth first from both ends, always a step further from the end
 * with fewer nodes to go on from. Null where there is none. At most `maxLength` statements.
 */
export async function findPath(
  prisma: PrismaClient,
  from: GlobalId,
  to: GlobalId,
  maxLength: number,
): Promise<Step[] | null> {
  if (keyOf(from) === keyOf(to)) return [];
  const start = sideOf(from);
  const goal = sideOf(to);
  for (let length = 1; length <= maxLength; length++) {
    const [side, other] = start.frontier.length <= goal.frontier.length ? [start, goal] : [goal, start];
    if (side.frontier.length === 0 || side.frontier.length > MAX_FRONTIER) return null;
    const met = await expand(prisma, side, other);
    if (met !== null) return [...wayTo(start, met).reverse(), ...wayTo(goal, met).map(reverse)];
  }
  return null;
}

const sideOf = (node: GlobalId): Side => ({ reached: new Map([[keyOf(node), null]]), frontier: [node] });

/** Goes one step further from one end. Returns a node that the other end has reached already. */
async function expand(prisma: PrismaClient, side: Side, other: Side): Promise<GlobalId | null> {
  const next: GlobalId[] = [];
  for (const step of await findNeighbors(prisma, side.frontier, FAN_OUT)) {
    const key = keyOf(step.far);
    if (side.reached.has(key)) continue;
    side.reached.set(key, step);
    next.push(step.far);
    if (other.reached.has(key)) return step.far;
  }
  side.frontier = next;
  return null;
}

/** The steps from a node back to its side's end, each as it was taken. */
function wayTo({ reached }: Side, node: GlobalId): Step[] {
  const steps: Step[] = [];
  for (let step = reached.get(keyOf(node)); step; step = reached.get(keyOf(step.near))) steps.push(step);
  return steps;
}

const reverse = ({ table, near, far }: Step): Step => ({ table, near: far, far: near });
