import { cn } from "@/components/ui/cn";
import type { WorkoutKind } from "@/lib/training";

type KindLook = { short: string; fill: string };

/** Colour of every kind of workout and a name that fits a calendar cell; its full name is `workoutKindWord`. */
export const KIND: Readonly<Record<WorkoutKind, KindLook>> = {
  easy: { short: "Easy", fill: "bg-kind-easy" },
  recovery: { short: "Recovery", fill: "bg-kind-recovery" },
  long: { short: "Long", fill: "bg-kind-long" },
  tempo: { short: "Tempo", fill: "bg-kind-tempo" },
  interval: { short: "Intervals", fill: "bg-kind-interval" },
  repetition: { short: "Reps", fill: "bg-kind-repetition" },
  marathonPace: { short: "M pace", fill: "bg-kind-marathon" },
  race: { short: "Race", fill: "bg-kind-race" },
  runWalk: { short: "Run/walk", fill: "bg-kind-run-walk" },
  strides: { short: "Strides", fill: "bg-kind-strides" },
};

/** The colour of a kind, always beside its name. */
export function KindMark({ kind, className = "h-4 w-1.5" }: { kind: WorkoutKind; className?: string }) {
  return (
    <span
      aria-hidden
      className={cn(
        "inline-block shrink-0 rounded-full forced-colors:bg-[CanvasText]",
        KIND[kind].fill,
        className,
      )}
    />
  );
}
