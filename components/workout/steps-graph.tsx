import { cn } from "@/components/ui/cn";
import type { Step, Zone } from "@/lib/training";
import { formatMinutes, zoneWord } from "@/lib/training/format";
import { groupSteps } from "./step-groups";
import { ZONE_LOOK } from "./zone";

type StepsGraphProps = {
  steps: readonly Step[];
  /** `night` for the graph on a dark card. */
  tone?: "surface" | "night";
  className?: string;
};

type Block = { key: string; x: number; width: number; zone: Zone };

/** The workout as blocks: width is time, height and colour are the pace zone. */
export function StepsGraph({ steps, tone = "surface", className }: StepsGraphProps) {
  const blocks = toBlocks(steps);
  const last = blocks.at(-1);
  const total = last ? last.x + last.width : 0;
  if (total <= 0) return null;
  const zones = [...new Set(blocks.map((block) => block.zone))];
  return (
    <figure className={className}>
      <div
        role="img"
        aria-label={`Pace profile over ${formatMinutes(total)}: ${zones.map(zoneWord).join(", ")}`}
        className="flex h-24 items-end gap-px"
      >
        {blocks.map((block) => (
          <svg
            key={block.key}
            aria-hidden="true"
            preserveAspectRatio="none"
            viewBox="0 0 10 10"
            className="w-0 min-w-0.5 rounded-t-[0.25rem]"
            style={{ flex: `${block.width} 1 0`, height: `${ZONE_LOOK[block.zone].height * 100}%` }}
          >
            <rect width="10" height="10" fill={ZONE_LOOK[block.zone].fill} />
          </svg>
        ))}
      </div>
      <figcaption
        className={cn(
          "mt-2 flex flex-wrap items-center gap-x-4 gap-y-1 text-xs",
          tone === "night" ? "text-night-muted" : "text-muted",
        )}
      >
        {zones.map((zone) => (
          <span key={zone} className="inline-flex items-center gap-1.5 first-letter:uppercase">
            <span aria-hidden className={cn("size-2 rounded-full", ZONE_LOOK[zone].swatch)} />
            {zoneWord(zone)}
          </span>
        ))}
        <span className="ml-auto">{formatMinutes(total)}</span>
      </figcaption>
    </figure>
  );
}

function toBlocks(steps: readonly Step[]): Block[] {
  const blocks: Block[] = [];
  let x = 0;
  for (const group of groupSteps(steps)) {
    for (let time = 0; time < group.times; time += 1) {
      for (const step of group.steps) {
        if (step.minutes <= 0) continue;
        blocks.push({ key: `${blocks.length}`, x, width: step.minutes, zone: step.zone });
        x += step.minutes;
      }
    }
  }
  return blocks;
}
