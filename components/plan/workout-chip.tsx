import { cn } from "@/components/ui/cn";
import type { LinkComponent } from "@/components/ui/link-component";
import { KIND, KindMark } from "@/components/workout/kind";
import type { Workout } from "@/lib/training";
import { formatDistance, type Units, workoutKindWord } from "@/lib/training/format";
import type { LedgerView } from "./ledger-view";
import { STATUS, StatusBadge, StatusIcon } from "./status";

type WorkoutChipProps = {
  workout: Workout;
  view: LedgerView;
  units: Units;
  /** Where it leads; without it, nowhere. */
  href?: string;
  link?: LinkComponent;
  /** `cell` stacks its lines from 768 px on, for a calendar; `row` is one line everywhere. */
  layout?: "row" | "cell";
};

/** One planned run in a list or a calendar: kind, distance, what is believed of it. */
export function WorkoutChip(props: WorkoutChipProps) {
  const { workout, view, units, href, link: Link = "a", layout = "row" } = props;
  const cell = layout === "cell";
  const km = view.actualKm ?? workout.km;
  const className = cn(
    "flex min-h-tap items-center gap-3 rounded-control border bg-surface py-2 pr-3 pl-2.5 transition-colors",
    view.state === "assumed" ? "border-state-assumed border-dashed" : "border-line",
    href && "hover:border-line-strong",
    cell && "md:h-full md:flex-col md:items-stretch md:gap-0 md:px-1.5 md:py-2 xl:p-2 xl:pl-2.5",
  );
  const content = (
    <>
      <KindMark kind={workout.kind} className={cn("h-8 w-1.5", cell && "md:h-1.5 md:w-7")} />
      <span className={cn("min-w-0 flex-1", cell && "md:mt-2")}>
        <span className={cn("block truncate font-medium", cell && "md:text-sm")}>
          {cell ? KIND[workout.kind].short : workoutKindWord(workout.kind)}
        </span>
        <span className={cn("block text-muted text-sm", cell && "md:text-[0.8125rem]")}>
          {formatDistance(km, units)}
        </span>
      </span>
      <ChipStatus view={view} cell={cell} />
    </>
  );
  if (href === undefined) return <div className={className}>{content}</div>;
  return (
    <Link href={href} className={className}>
      {content}
    </Link>
  );
}

function ChipStatus({ view, cell }: { view: LedgerView; cell: boolean }) {
  if (!cell) return <StatusBadge state={view.state} short />;
  return (
    <>
      <span className="md:hidden">
        <StatusBadge state={view.state} short />
      </span>
      <span className="mt-2 hidden items-center gap-0.5 text-xs md:flex xl:gap-1">
        <StatusIcon state={view.state} decorative className="size-3.5" />
        <span className={cn("truncate font-medium", STATUS[view.state].text)}>
          {STATUS[view.state].short}
        </span>
      </span>
    </>
  );
}
