/** Order of workouts in a plan: by day, then by id. Compared by code unit: the same on every machine and in every locale. */
export function inDayOrder(a: { date: string; id: string }, b: { date: string; id: string }): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}
