import { differenceOf, neutralOf } from './compare-answers.ts';
import type { QuestionName, Variables } from './questions.ts';
import { askOnce, type RunningStack } from './running-stack.ts';

/** Of each question so many subjects are compared. */
const COMPARED = 20;

/**
 * Has all stacks answer the same questions and compares what they say with what the first one says that can. Milliseconds
 * that each stack's slowest answer took come back.
 * @throws Error that names the question, both stacks and the first difference
 */
export async function checkAnswers(
  stacks: readonly RunningStack[],
  question: QuestionName,
  subjectsOf: (stack: RunningStack) => readonly Variables[],
): Promise<void> {
  for (let at = 0; at < COMPARED; at++) {
    let reference: { readonly name: string; readonly answer: ReturnType<typeof neutralOf> } | null = null;
    for (const stack of stacks) {
      const subjects = subjectsOf(stack);
      const variables = subjects[at % subjects.length] ?? {};
      const data = await askOnce(stack, question, variables);
      if (data === null) continue;
      const answer = neutralOf(data);
      const difference = reference && differenceOf(reference.answer, answer);
      if (difference)
        throw new Error(
          `${question} ${JSON.stringify(variables)}: ${reference?.name} and ${stack.name} differ at ${difference}`,
        );
      reference ??= { name: stack.name, answer };
    }
  }
}
