import { checkAnswers } from './check-answers.ts';
import type { CountStatements } from './count-statements.ts';
import { pagesDown, type Subjects } from './draw-subjects.ts';
import { findDeepCursor } from './find-deep-cursor.ts';
import type { QuestionName, Variables } from './questions.ts';
import { type Load, runLoad } from './run-load.ts';
import { askOnce, type RunningStack } from './running-stack.ts';
import { type Figures, summarize } from './summarize.ts';

/** A stack's answers to a question, or why it has none. */
export interface Measured {
  readonly question: QuestionName;
  readonly stack: string;
  readonly node: string;
  readonly missing?: string;
  readonly figures?: Figures;
  /** Statements a question. */
  readonly statements?: number | null;
}

export interface Measuring {
  readonly stacks: readonly RunningStack[];
  readonly subjects: Subjects;
  /** Quotes of the connection of which Q5 asks for a page far down. */
  readonly longest: number;
  readonly rounds: number;
  readonly seconds: number;
  /** Null where statements cannot be counted. */
  readonly countStatements: CountStatements | null;
}

/** Seconds for which each stack is asked before it is measured: its code is compiled, its plans are made. */
const WARM_UP = 2;

/** Compares all stacks' answers to a question, then measures them in turn, a round after the other. */
export async function measureQuestion(run: Measuring, question: QuestionName): Promise<Measured[]> {
  const own = new Map<RunningStack, readonly Variables[]>();
  for (const stack of run.stacks) own.set(stack, await subjectsOf(run, stack, question));
  const of = (stack: RunningStack): readonly Variables[] => own.get(stack) ?? [];
  await checkAnswers(run.stacks, question, of);
  const able = run.stacks.filter((stack) => !('missing' in stack.ask(question, {})));
  const statements = new Map<RunningStack, number | null>();
  // Before there is load: what is asked when it ends is answered a while later.
  for (const stack of able)
    statements.set(stack, run.countStatements && (await run.countStatements(stack, question, of(stack))));
  for (const stack of able) await runLoad(stack, question, of(stack), WARM_UP);
  const loads = new Map<RunningStack, Load[]>(able.map((stack) => [stack, []]));
  for (let round = 0; round < run.rounds; round++)
    for (const stack of able) loads.get(stack)?.push(await runLoad(stack, question, of(stack), run.seconds));
  return run.stacks.map((stack) => {
    const { name, nodeVersion: node } = stack;
    const request = stack.ask(question, {});
    if ('missing' in request) return { question, stack: name, node, missing: request.missing };
    const limit = able.find((each) => each.name === 'limit' && each.nodeVersion === node);
    const figures = summarize(loads.get(stack) ?? [], (limit && loads.get(limit)) ?? null);
    return { question, stack: name, node, figures, statements: statements.get(stack) ?? null };
  });
}

/** Whom a stack is asked about: the same for all, but for the cursor of a page far down, which each has its own of. */
async function subjectsOf(
  { subjects, longest }: Measuring,
  stack: RunningStack,
  question: QuestionName,
): Promise<readonly Variables[]> {
  const [page] = subjects.Q5;
  if (question !== 'Q5' || !page) return subjects[question];
  const rows = pagesDown(longest) * Number(page.first);
  const after = await findDeepCursor(stack, page, rows);
  await askOnce(stack, question, { ...page, after });
  return [{ ...page, after }];
}
