import { runAsPlanned, runOn } from "../runner-state";
import { type ContextScenario, covered, past, ran } from "./scenario";

export const ASSUMED_AND_RECORDED: ContextScenario[] = [
  { name: "two weeks assumed", now: "2026-10-19T08:00:00Z" },
  {
    name: "a late file: the same two weeks recorded",
    now: "2026-10-19T08:00:00Z",
    facts: (state) => ({ ...ran("2026-10-19")(state), ...covered("2026-10-05", "2026-10-18") }),
  },
  {
    name: "a late file for the first week only",
    now: "2026-10-19T08:00:00Z",
    facts: (state) => ({ ...ran("2026-10-12")(state), ...covered("2026-10-05", "2026-10-11") }),
  },
  {
    name: "a late file that shows nothing was run",
    now: "2026-10-19T08:00:00Z",
    facts: () => covered("2026-10-05", "2026-10-18"),
  },
  {
    name: "half of each run",
    now: "2026-10-19T08:00:00Z",
    facts: (state) => ({ ...ran("2026-10-19", 0.5)(state), ...covered("2026-10-05", "2026-10-18") }),
  },
  {
    name: "more than planned",
    now: "2026-10-19T08:00:00Z",
    facts: (state) => ({ ...ran("2026-10-19", 1.3)(state), ...covered("2026-10-05", "2026-10-18") }),
  },
  {
    name: "a run that was not planned",
    now: "2026-10-19T08:00:00Z",
    facts: (state) => ({
      activities: [...ran("2026-10-19")(state).activities, runOn("2026-10-12", { km: 4 })],
      ...covered("2026-10-05", "2026-10-18"),
    }),
  },
  {
    name: "the long run a day late",
    now: "2026-10-19T08:00:00Z",
    facts: () => ({
      activities: [runOn("2026-10-12", { km: 15 })],
      ...covered("2026-10-05", "2026-10-18"),
    }),
  },
  { name: "today's run not yet over", now: "2026-10-15T08:00:00Z" },
  {
    name: "today's run recorded",
    now: "2026-10-15T20:00:00Z",
    facts: (state) => ({
      activities: past(state, "2026-10-16")
        .slice(-1)
        .map((workout) => runAsPlanned(workout)),
    }),
  },
  {
    name: "a bicycle ride",
    now: "2026-10-19T08:00:00Z",
    facts: () => ({
      activities: [{ ...runOn("2026-10-14", { km: 40, title: "Ride" }), sport: "cycle" }],
    }),
  },
  {
    name: "a recording without a distance",
    now: "2026-10-19T08:00:00Z",
    facts: () => ({
      activities: [{ ...runOn("2026-10-14", { km: 1, title: "Gym" }), sport: "strength", distanceM: null }],
    }),
  },
  {
    name: "miles and late data",
    now: "2026-10-19T08:00:00Z",
    units: "mi",
    facts: (state) => ({ ...ran("2026-10-19")(state), ...covered("2026-10-05", "2026-10-18") }),
  },
  { name: "four weeks assumed", now: "2026-11-02T09:00:00Z" },
  { name: "eight weeks later", now: "2026-11-30T09:00:00Z" },
];
