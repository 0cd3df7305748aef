import { Flag } from "lucide-react";
import { cn } from "@/components/ui/cn";
import type { Season } from "@/lib/training";
import { daysBetween, formatDayMonth, phaseWord } from "@/lib/training/format";

type PhaseBarProps = { season: Season; today: string; race?: { date: string; name: string } };

/** The narrowest bar of each range of screens, in px, and the class that leaves a word to be spoken there. */
const BARS = [
  { px: 320, spoken: "max-sm:sr-only" },
  { px: 560, spoken: "sm:max-lg:sr-only" },
  { px: 700, spoken: "lg:sr-only" },
];
/** A letter below the bar, in px. */
const LETTER_PX = 7;

/** The way to the goal: phases in proportion, today's place, the race at its day. */
export function PhaseBar({ season, today, race }: PhaseBarProps) {
  const total = Math.max(1, daysBetween(season.start, season.end) + 1);
  const at = Math.min(1, Math.max(0, daysBetween(season.start, today) / total));
  return (
    <figure>
      <figcaption className="sr-only">
        Season from {formatDayMonth(season.start)} to {formatDayMonth(season.end)}
        {race ? `; ${race.name} on ${formatDayMonth(race.date)}` : ""}
      </figcaption>
      <div className="relative pt-7">
        <span
          aria-hidden
          className="absolute top-0 z-10 flex h-[calc(100%-1.375rem)] flex-col items-center"
          style={{ left: `${at * 100}%`, transform: `translateX(-${at * 100}%)` }}
        >
          <span className="rounded-full bg-ink px-2 py-0.5 font-medium text-bg text-xs">Today</span>
        </span>
        <ol className="flex gap-1">
          {season.phases.map((phase) => {
            const days = daysBetween(phase.start, phase.end) + 1;
            const word = phaseWord(phase.name);
            // Half a word tells nothing.
            const tooNarrow = BARS.filter(({ px }) => (days / total) * px < word.length * LETTER_PX);
            const current = phase.start <= today && today <= phase.end;
            return (
              <li key={phase.start} className="min-w-0" style={{ flexGrow: days, flexBasis: 0 }}>
                <span
                  aria-hidden
                  className={cn(
                    "block h-2.5 rounded-full forced-colors:border",
                    current ? "bg-accent shadow-[inset_0_0_0_1px_var(--accent-text)]" : "bg-line",
                    phase.end < today && "bg-faint",
                  )}
                />
                <span
                  aria-current={current ? "step" : undefined}
                  className={cn(
                    "mt-1.5 block truncate text-xs",
                    current ? "font-semibold" : "text-muted",
                    tooNarrow.map(({ spoken }) => spoken),
                  )}
                >
                  {word}
                </span>
              </li>
            );
          })}
        </ol>
      </div>
      {race ? (
        <p className="mt-3 flex items-center gap-1.5 text-muted text-sm">
          <Flag aria-hidden className="size-4 text-ink" />
          <span>
            <span className="font-medium text-ink">{race.name}</span>, {formatDayMonth(race.date)}
            {race.date >= today ? `, in ${weeksText(daysBetween(today, race.date))}` : ""}
          </span>
        </p>
      ) : null}
    </figure>
  );
}

const DAYS_PER_WEEK = 7;

function weeksText(days: number): string {
  if (days < 2 * DAYS_PER_WEEK) return days === 1 ? "1 day" : `${days} days`;
  return `${Math.round(days / DAYS_PER_WEEK)} weeks`;
}
