import { cn } from "@/components/ui/cn";
import { Table, Td, Th } from "@/components/ui/table";
import type { Step, StepTargets } from "@/lib/training";
import {
  formatMinutes,
  formatPaceRange,
  formatStepLength,
  type Units,
  zoneWord,
} from "@/lib/training/format";
import { groupSteps } from "./step-groups";
import { ZONE_LOOK } from "./zone";

const STEP_WORDS: Readonly<Record<Step["kind"], string>> = {
  warmup: "Warm-up",
  work: "Work",
  rest: "Recovery",
  cooldown: "Cool-down",
  steady: "Steady",
};

type StepsTableProps = {
  steps: readonly Step[];
  units: Units;
  /** How each step should feel, in the order of the steps; may be empty. */
  efforts?: readonly StepTargets[];
};

/** Effort and heart rate that go with a pace, one short line each so that a phone holds them. */
function EffortLines({ effort, heartRate }: StepTargets) {
  return (
    <span className="block font-normal text-muted text-sm">
      effort {effort.low}–{effort.high} of 10
      {heartRate === null ? null : (
        <span className="block">
          {heartRate.low}–{heartRate.high} bpm
        </span>
      )}
    </span>
  );
}

/** The steps of a workout with their targets; what is repeated stands together under its number of times. */
export function StepsTable({ steps, units, efforts = [] }: StepsTableProps) {
  return (
    <Table caption="Steps of this workout" captionHidden>
      <thead>
        <tr>
          <Th>Step</Th>
          <Th numeric>Length</Th>
          <Th numeric>Target</Th>
        </tr>
      </thead>
      {groupSteps(steps).map((group, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: steps have no identity beyond their place
        <tbody key={index} className="[&:last-child>tr:last-child>*]:border-b-0">
          {group.steps.map((step, position) => (
            <StepRow
              // biome-ignore lint/suspicious/noArrayIndexKey: steps have no identity beyond their place
              key={position}
              step={step}
              units={units}
              effort={efforts[steps.indexOf(step)]}
              times={position === 0 ? group.times : 1}
              afterEach={position > 0 && step.kind === "rest"}
              inRound={group.steps.length > 2 && position === 0}
            />
          ))}
        </tbody>
      ))}
    </Table>
  );
}

type StepRowProps = {
  step: Step;
  units: Units;
  times: number;
  afterEach: boolean;
  /** The first of several different steps that are repeated together. */
  inRound: boolean;
  effort: StepTargets | undefined;
};

function StepRow({ step, units, times, afterEach, inRound, effort }: StepRowProps) {
  const walk = step.zone === "walk";
  return (
    <tr>
      <Th scope="row">
        <span className="inline-flex items-center gap-2.5">
          <span aria-hidden className={cn("h-5 w-1.5 rounded-full", ZONE_LOOK[step.zone].swatch)} />
          <span>
            {times > 1 && !inRound ? <span className="font-semibold">{times} × </span> : null}
            {inRound ? <span className="block font-semibold">{times} rounds of</span> : null}
            {STEP_WORDS[step.kind]}
            <span className="block font-normal text-muted text-sm first-letter:uppercase">
              {zoneWord(step.zone)}
              {afterEach ? ", after each" : ""}
            </span>
          </span>
        </span>
      </Th>
      <Td numeric>
        {step.km > 0 ? formatStepLength(step.km, units) : formatMinutes(step.minutes)}
        {step.km > 0 ? <span className="block text-muted text-sm">{formatMinutes(step.minutes)}</span> : null}
      </Td>
      <Td numeric className="font-medium max-sm:text-sm">
        {walk ? "Walk" : formatPaceRange(step.paceSecPerKm, units)}
        {effort === undefined ? null : <EffortLines {...effort} />}
      </Td>
    </tr>
  );
}
