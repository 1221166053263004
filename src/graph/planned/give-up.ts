/** No plan can answer this operation; the ordinary executor does. The message is made of names in the program, never of values. */
export class NoPlan extends Error {
  override readonly name = 'NoPlan';
}

/** What was read is nothing that a plan can put into an answer: the ordinary executor tells what is wrong with it. */
export class GiveUp extends Error {
  override readonly name = 'GiveUp';
}
