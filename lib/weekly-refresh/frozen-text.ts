import { runnerStateOf } from "@/lib/data/runner-state";
import type { FrozenInput } from "./refresh-runner";

/**
 * The text of a frozen input: the runner's state word for word as the database gave it (`stateText`, JSON), so that half
 * a year of facts is not written out once more.
 */
export function frozenTextOf({ state, ...days }: FrozenInput, stateText: string): string {
  const head = JSON.stringify({ runnerId: state.runnerId, ...days });
  return `${head.slice(0, -1)},"state":${stateText}}`;
}

/**
 * The input that such a text stands for. In texts of earlier releases the state stands as it was parsed.
 * @throws ZodError when the state is damaged, SyntaxError when the text is.
 */
export function inputOfText(text: string): FrozenInput {
  // The refresh itself froze this value; who reads it checks its hash.
  const { runnerId, state, ...days } = JSON.parse(text) as FrozenInput & { runnerId?: string };
  return { ...days, state: runnerId === undefined ? state : runnerStateOf(state, runnerId) };
}
