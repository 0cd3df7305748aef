import { scaleLinear } from "d3-scale";
import { area, curveMonotoneX, line } from "d3-shape";
import { ChartLine } from "lucide-react";
import { EmptyState } from "@/components/ui/empty-state";
import { Table, Td, Th } from "@/components/ui/table";
import { daysBetween, formatDayMonth, formatLongDay } from "@/lib/training/format";
import { ChartFrame, LegendItem } from "./chart-frame";
import { spreadIndexes } from "./spread-ticks";

/** One known value of fitness. `assumed`: the days up to it were believed, not measured. */
export type VdotPoint = { date: string; vdot: number; assumed?: boolean };

type VdotChartProps = { points: readonly VdotPoint[]; title?: string };

const Y_TICKS = 4;
/** Labels under the plot; every second one is left out on phones. */
const X_TICKS = 5;
/** VDOT shown above and below the data, so that a small change does not look like a leap. */
const HEADROOM_VDOT = 1;

/** Fitness over time. Stretches that rest on assumed runs are shaded. */
export function VdotChart({ points, title = "Fitness (VDOT)" }: VdotChartProps) {
  const first = points[0];
  const last = points.at(-1);
  if (first === undefined || last === undefined || points.length < 2) return <NoFitnessYet />;
  const values = points.map((point) => point.vdot);
  const x = scaleLinear([0, Math.max(1, daysBetween(first.date, last.date))], [0, 100]);
  const y = scaleLinear(
    [Math.min(...values) - HEADROOM_VDOT, Math.max(...values) + HEADROOM_VDOT],
    [100, 0],
  ).nice(Y_TICKS);
  const atX = (point: VdotPoint) => x(daysBetween(first.date, point.date));
  const atY = (point: VdotPoint) => y(point.vdot);
  const path = line<VdotPoint>(atX, atY).curve(curveMonotoneX)([...points]) ?? "";
  const fill = area<VdotPoint>(atX, 100, atY).curve(curveMonotoneX)([...points]) ?? "";
  return (
    <ChartFrame
      title={title}
      description={`From ${first.vdot.toFixed(1)} on ${formatLongDay(first.date)} to ${last.vdot.toFixed(1)} on ${formatLongDay(last.date)}.`}
      xTicks={xTicks(points, atX)}
      yTicks={y.ticks(Y_TICKS).map((value) => ({ at: 1 - y(value) / 100, label: String(value) }))}
      legend={<Legend assumed={points.some((point) => point.assumed)} />}
      table={<VdotTable points={points} />}
    >
      {points.map((point, index) => {
        const before = points[index - 1];
        if (!point.assumed || before === undefined) return null;
        return (
          <rect
            key={point.date}
            x={atX(before)}
            width={atX(point) - atX(before)}
            y={0}
            height={100}
            fill="var(--state-assumed-soft)"
          />
        );
      })}
      <path d={fill} fill="var(--accent)" opacity={0.16} />
      <path
        d={path}
        fill="none"
        stroke="var(--accent-text)"
        strokeWidth={2.5}
        strokeLinejoin="round"
        vectorEffect="non-scaling-stroke"
      />
      <path
        d={`M${atX(last)} ${atY(last)}h0`}
        stroke="var(--accent-text)"
        strokeWidth={10}
        strokeLinecap="round"
        vectorEffect="non-scaling-stroke"
      />
    </ChartFrame>
  );
}

function xTicks(points: readonly VdotPoint[], atX: (point: VdotPoint) => number) {
  const indexes = spreadIndexes(points.length, X_TICKS);
  return indexes.flatMap((index, position) => {
    const point = points[index];
    if (point === undefined) return [];
    return [
      {
        at: atX(point) / 100,
        label: formatDayMonth(point.date),
        narrow: (indexes.length - 1 - position) % 2 === 1,
      },
    ];
  });
}

function Legend({ assumed }: { assumed: boolean }) {
  return (
    <>
      <LegendItem swatch="bg-accent-text">VDOT</LegendItem>
      {assumed ? (
        <LegendItem swatch="border border-dashed border-state-assumed bg-state-assumed-soft">
          Assumed
        </LegendItem>
      ) : null}
    </>
  );
}

function VdotTable({ points }: { points: readonly VdotPoint[] }) {
  return (
    <Table caption="Fitness by day" captionHidden>
      <thead>
        <tr>
          <Th>Day</Th>
          <Th numeric>VDOT</Th>
          <Th>Based on</Th>
        </tr>
      </thead>
      <tbody>
        {points.map((point) => (
          <tr key={point.date}>
            <Td>{formatLongDay(point.date)}</Td>
            <Td numeric>{point.vdot.toFixed(1)}</Td>
            <Td>{point.assumed ? "Assumed runs" : "Data"}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function NoFitnessYet() {
  return (
    <EmptyState icon={<ChartLine />} title="Your fitness line starts here">
      It needs two known values. A race result, or an import with heart rate, adds one.
    </EmptyState>
  );
}
