import type { Step } from "../plan-output";
import { ULTRA_MINUTES } from "../workouts/constants";
import { easySteps, marathonLongSteps, shapedSteps, timedSteps } from "../workouts/easy-steps";
import { EASY_TEMPLATES, type EasyTemplate, LONG_TEMPLATES } from "../workouts/library/easy-running";
import { type Build, trainsByTime } from "./week-build";

/** Shorter easy runs have no room for parts (minutes). Own choice. */
const LEAST_MINUTES = 35;

/** Do runs of this week take turns in shape? Loading weeks of runners who have learnt to keep easy runs easy. */
function takesTurns({ request }: Build): boolean {
  const { frame, input } = request;
  return frame.kind === "load" && !frame.easyOnly && input.runner.experience !== "beginner";
}

function turnOf(templates: readonly EasyTemplate[], build: Build): EasyTemplate | undefined {
  return takesTurns(build) ? templates[build.request.frame.index % templates.length] : undefined;
}

/** Steps of an easy run; `isShaped`: the one run of the week that may have parts. */
export function easyRunSteps(build: Build, run: { km: number; isShaped: boolean }): Step[] {
  const { request, plan } = build;
  const { pacesSecPerKm: paces } = request.fitness;
  if (trainsByTime(request.frame)) return timedSteps(run.km, { paces, toMinutes: ULTRA_MINUTES.easy });
  const template = turnOf(EASY_TEMPLATES, build);
  const isLong = (run.km * plan.pace) / 60 >= LEAST_MINUTES;
  return template !== undefined && run.isShaped && isLong
    ? shapedSteps(run.km, { paces, template })
    : easySteps(run.km, paces);
}

/** Steps of a long run: by time before an ultra, with `marathonKm` at marathon pace, or easy in one of its shapes. */
export function longRunSteps(build: Build, run: { km: number; marathonKm: number }): Step[] {
  const { frame, fitness } = build.request;
  const { pacesSecPerKm: paces } = fitness;
  const { km, marathonKm } = run;
  if (trainsByTime(frame)) return timedSteps(km, { paces, toMinutes: ULTRA_MINUTES.long });
  // Every other loading week holds marathon pace: its shape changes from one of them to the next.
  if (marathonKm > 0)
    return marathonLongSteps(km, { paces, marathonKm, turn: Math.floor(frame.loadsLeft / 2) });
  const template = turnOf(LONG_TEMPLATES, build);
  return template === undefined ? easySteps(km, paces) : shapedSteps(km, { paces, template });
}
