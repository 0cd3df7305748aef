const LANES = 6;
const LANE_GAP = 26;

/** The bend of a running track, as quiet decoration of a dark card. The card must be `relative overflow-hidden`. */
export function TrackLanes({ className = "" }: { className?: string }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 400 400"
      className={`pointer-events-none absolute text-night-line ${className}`}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
    >
      {Array.from({ length: LANES }, (_, lane) => (
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: lanes have no identity beyond their place
          key={lane}
          x={20 + lane * LANE_GAP}
          y={20 + lane * LANE_GAP}
          width={760 - 2 * lane * LANE_GAP}
          height={520 - 2 * lane * LANE_GAP}
          rx={Math.max(20, 240 - lane * LANE_GAP)}
          className={lane === 2 ? "text-accent" : undefined}
          strokeOpacity={lane === 2 ? 0.55 : 1}
          stroke={lane === 2 ? "var(--accent)" : "currentColor"}
        />
      ))}
    </svg>
  );
}
