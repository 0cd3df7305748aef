import type {
  AvailabilityWish,
  GoalWish,
  Intent,
  MoveTarget,
  ShortenTarget,
  WorkoutRef,
} from "@/lib/coach/rules-coach/intents";
import type { LocalDate } from "@/lib/training";

function ref({ date, workoutKind }: WorkoutRef): string {
  return [date, workoutKind].filter((part) => part !== null).join(" ") || "next";
}

function day(date: LocalDate | null): string {
  return date ?? "?";
}

function target(to: MoveTarget | null): string {
  if (to === null) return "?";
  if (to.kind === "shift") return to.days > 0 ? `+${to.days}` : String(to.days);
  return to.date;
}

function size(to: ShortenTarget | null): string {
  if (to === null) return "?";
  if ("km" in to) return `${Math.round(to.km * 10) / 10} km`;
  return "minutes" in to ? `${to.minutes} min` : `x${to.factor}`;
}

function sizes({ km, minutes }: { km: number | null; minutes: number | null }): string {
  const parts = [
    km === null ? "" : `${Math.round(km * 10) / 10} km`,
    minutes === null ? "" : `${minutes} min`,
  ];
  return parts.filter((part) => part !== "").join(" ") || "?";
}

function goal({ distanceM, date }: GoalWish): string {
  return `${distanceM === null ? "?" : `${Math.round(distanceM / 100) / 10} km`} ${day(date)}`;
}

function days({ days: only, add, remove, longRunDay, runsPerWeek }: AvailabilityWish): string {
  if (only !== null) return only.join(" ");
  if (longRunDay !== null) return `long ${longRunDay}`;
  if (runsPerWeek !== null) return `${runsPerWeek}x`;
  return [...add.map((name) => `+${name}`), ...remove.map((name) => `-${name}`)].join(" ") || "?";
}

/** An intent in one short line, such as `move 2026-11-26 tempo > 2026-11-28`: what the tables of utterances expect. */
export function describeIntent(intent: Intent): string {
  const { kind } = intent;
  switch (intent.kind) {
    case "day":
      return `day ${intent.date}`;
    case "week":
      return `week ${intent.weekStart}`;
    case "nextOfKind":
      return `next ${intent.workoutKind ?? "run"}`;
    case "methodology":
      return `methodology ${intent.card}`;
    case "belief":
      return `belief ${intent.date}`;
    case "addRun":
      return `addRun ${day(intent.date)}`;
    case "scaleWeek":
      return `scaleWeek ${intent.weekStart} x${intent.factor ?? "?"}`;
    case "busy":
      return `busy ${day(intent.weekStart)}`;
    case "logRun":
      return `logRun ${day(intent.date)} ${sizes(intent)}`;
    case "feedback":
      return `feedback ${day(intent.date)}${intent.rpe === null ? "" : ` rpe ${intent.rpe}`}`;
    case "goalChange":
      return `goalChange ${goal(intent.wish)}`;
    case "availability":
      return `availability ${days(intent.wish)}`;
    case "why":
    case "lengthen":
    case "skip":
    case "ease":
      return `${kind} ${ref(intent.ref)}`;
    case "move":
      return `move ${ref(intent.ref)} > ${target(intent.to)}`;
    case "swap":
      return `swap ${ref(intent.a)} / ${intent.b === null ? "?" : ref(intent.b)}`;
    case "shorten":
      return `shorten ${ref(intent.ref)} > ${size(intent.to)}`;
    case "rest":
      return `rest ${day(intent.date)}`;
    case "away":
      return `away ${day(intent.from)} - ${day(intent.to)}`;
    default:
      return kind;
  }
}
