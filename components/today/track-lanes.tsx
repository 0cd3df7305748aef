const LANES = 6;
const LANE_GAP = 26;
const ACCENT_LANE = 2;

/** The bend of a running track, as quiet decoration of a dark card. The card must be `relative overflow-hidden`. */
export function TrackLanes({ className = "" }: { className?: string }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 400 400"
      className={`pointer-events-none absolute text-night-line [mask-image:linear-gradient(200deg,black_15%,transparent_62%)] ${className}`}
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
          strokeOpacity={lane === ACCENT_LANE ? 0.5 : 1}
          stroke={lane === ACCENT_LANE ? "var(--accent)" : "currentColor"}
        />
      ))}
    </svg>
  );
}
