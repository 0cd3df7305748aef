import {
  ArrowRightLeft,
  Circle,
  CircleCheckBig,
  CircleDashed,
  CircleMinus,
  CirclePlus,
  CircleSlash2,
  CircleX,
  type LucideIcon,
} from "lucide-react";
import { cn } from "@/components/ui/cn";
import type { LedgerState } from "@/lib/training";
import { statusWord } from "@/lib/training/format";

type StatusLook = { short: string; icon: LucideIcon; text: string; soft: string };

/** Icon, colour and a word for narrow places, for every state: none of the three is ever used alone. */
export const STATUS: Readonly<Record<LedgerState, StatusLook>> = {
  planned: { short: "Planned", icon: Circle, text: "text-state-planned", soft: "bg-state-planned-soft" },
  assumed: {
    short: "Assumed",
    icon: CircleDashed,
    text: "text-state-assumed",
    soft: "bg-transparent border border-dashed border-state-assumed",
  },
  completed: {
    short: "Done",
    icon: CircleCheckBig,
    text: "text-state-completed",
    soft: "bg-state-completed-soft",
  },
  partial: { short: "Partly", icon: CircleSlash2, text: "text-state-partial", soft: "bg-state-partial-soft" },
  missed: { short: "Not run", icon: CircleX, text: "text-state-missed", soft: "bg-state-missed-soft" },
  skipped: { short: "Skipped", icon: CircleMinus, text: "text-state-neutral", soft: "bg-state-neutral-soft" },
  moved: { short: "Moved", icon: ArrowRightLeft, text: "text-state-neutral", soft: "bg-state-neutral-soft" },
  extra: { short: "Extra", icon: CirclePlus, text: "text-state-neutral", soft: "bg-state-neutral-soft" },
};

type StatusIconProps = {
  state: LedgerState;
  /** Leaves the word to text beside the icon. */
  decorative?: boolean;
  className?: string;
};

/** The icon of a state, with its word for those who don't see it. */
export function StatusIcon({ state, decorative = false, className = "size-4" }: StatusIconProps) {
  const { icon: Icon, text } = STATUS[state];
  return (
    <>
      <Icon aria-hidden className={cn("shrink-0", text, className)} strokeWidth={2.25} />
      {decorative ? null : <span className="sr-only">{statusWord(state)}</span>}
    </>
  );
}

type StatusBadgeProps = {
  state: LedgerState;
  /** Follows the word, e.g. "7.2 of 8 km". */
  detail?: string;
  /** The word for narrow places. */
  short?: boolean;
};

/** Icon and word. */
export function StatusBadge({ state, detail, short = false }: StatusBadgeProps) {
  const { text, soft, short: word } = STATUS[state];
  return (
    <span
      className={cn(
        "inline-flex items-center gap-1.5 whitespace-nowrap rounded-full px-2.5 py-1 font-medium text-[0.8125rem] forced-colors:border",
        text,
        soft,
      )}
    >
      <StatusIcon state={state} decorative />
      {short ? word : statusWord(state)}
      {detail ? <span className="font-normal">{detail}</span> : null}
    </span>
  );
}
