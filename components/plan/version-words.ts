const ORIGINS: Readonly<Record<string, string>> = {
  onboarding: "Your first plan",
  refresh: "Sunday refresh",
  import: "New data",
  edit: "Your own change",
  chat: "A suggestion that you applied",
  goal: "A new goal",
  profile: "Your days or profile",
  health: "How you feel",
  undo: "Something taken back",
  restore: "An earlier version brought back",
};

/** Where a version of the plan came from, in words. */
export function originWords(origin: string): string {
  return ORIGINS[origin] ?? origin;
}

type Change = { change: string; reasons: readonly string[] };

const NEW_WEEK = "newWeek";

/** Changes to what was planned, without the weeks that only came into view. */
export function plannedChanges<Line extends Change>(changes: readonly Line[]): Line[] {
  return changes.filter(({ reasons }) => !reasons.includes(NEW_WEEK));
}

/** How much a version changed: `4 runs changed`, `4 runs came into view`, or that nothing did. */
export function changeCountWords(changes: readonly Change[]): string {
  const changed = plannedChanges(changes).length;
  const added = changes.length - changed;
  const runs = (count: number) => (count === 1 ? "1 run" : `${count} runs`);
  const parts = [
    changed > 0 ? `${runs(changed)} changed` : "",
    added > 0 ? `${runs(added)} came into view` : "",
  ].filter((part) => part !== "");
  return parts.length === 0 ? "No run changed" : parts.join(", ");
}

/** Every reason code of some changes once, in their order. */
export function reasonsIn(changes: readonly Change[]): string[] {
  return [...new Set(plannedChanges(changes).flatMap(({ reasons }) => reasons))];
}
