import { scaleLinear } from "d3-scale";
import { curveMonotoneX, line } from "d3-shape";
import { ChartLine } from "lucide-react";
import { EmptyState } from "@/components/ui/empty-state";
import { Table, Td, Th } from "@/components/ui/table";
import { daysBetween, formatDayMonth, formatLongDay } from "@/lib/training/format";
import { ChartFrame, LegendItem } from "./chart-frame";
import { spreadIndexes } from "./spread-ticks";

/** Load at the end of a day. `assumed`: part of what led to it was believed, not measured. */
export type LoadPoint = { date: string; ctl: number; atl: number; tsb: number; assumed: boolean };

const Y_TICKS = 4;
/** Labels under the plot; every second one is left out on phones. */
const X_TICKS = 5;

/** Fitness and fatigue over time, and form, which is the difference. Stretches with assumed runs are shaded. */
export function LoadChart({ points }: { points: readonly LoadPoint[] }) {
  const first = points[0];
  const last = points.at(-1);
  if (first === undefined || last === undefined || points.length < 2) return <NoLoadYet />;
  const x = scaleLinear([0, Math.max(1, daysBetween(first.date, last.date))], [0, 100]);
  const values = points.flatMap(({ ctl, atl, tsb }) => [ctl, atl, tsb]);
  const y = scaleLinear([Math.min(0, ...values), Math.max(1, ...values)], [100, 0]).nice(Y_TICKS);
  const atX = ({ date }: LoadPoint) => x(daysBetween(first.date, date));
  const pathOf = (pick: (point: LoadPoint) => number) =>
    line<LoadPoint>(atX, (point) => y(pick(point))).curve(curveMonotoneX)([...points]) ?? "";
  const ticks = spreadIndexes(points.length, X_TICKS);
  return (
    <ChartFrame
      title="Fitness, fatigue and form"
      description={`On ${formatLongDay(last.date)}: fitness ${last.ctl}, fatigue ${last.atl}, form ${last.tsb}.`}
      xTicks={ticks.flatMap((index, position) => {
        const point = points[index];
        if (point === undefined) return [];
        const label = formatDayMonth(point.date);
        return [{ at: atX(point) / 100, label, narrow: (ticks.length - 1 - position) % 2 === 1 }];
      })}
      yTicks={y.ticks(Y_TICKS).map((value) => ({ at: 1 - y(value) / 100, label: String(value) }))}
      legend={<Legend assumed={points.some(({ assumed }) => assumed)} />}
      table={<LoadTable points={points} />}
    >
      {points.map((point, index) => {
        const before = points[index - 1];
        if (!point.assumed || before === undefined) return null;
        const width = atX(point) - atX(before);
        return (
          <rect
            key={point.date}
            x={atX(before)}
            width={width}
            y={0}
            height={100}
            fill="var(--state-assumed-soft)"
          />
        );
      })}
      <Curve d={pathOf(({ ctl }) => ctl)} stroke="var(--accent-text)" />
      <Curve d={pathOf(({ atl }) => atl)} stroke="var(--run)" dashes="7 4" />
      <Curve d={pathOf(({ tsb }) => tsb)} stroke="var(--muted)" dashes="2 4" />
    </ChartFrame>
  );
}

/** A line that is told from the others by its dashes as well as by its colour. */
function Curve({ d, stroke, dashes }: { d: string; stroke: string; dashes?: string }) {
  return (
    <path
      d={d}
      fill="none"
      stroke={stroke}
      strokeWidth={2.5}
      strokeDasharray={dashes}
      strokeLinejoin="round"
      vectorEffect="non-scaling-stroke"
    />
  );
}

function Legend({ assumed }: { assumed: boolean }) {
  return (
    <>
      <LegendItem swatch="bg-accent-text">Fitness (CTL), solid</LegendItem>
      <LegendItem swatch="bg-run">Fatigue (ATL), dashed</LegendItem>
      <LegendItem swatch="bg-muted">Form (TSB), dotted</LegendItem>
      {assumed ? (
        <LegendItem swatch="border border-dashed border-state-assumed bg-state-assumed-soft">
          With assumed runs
        </LegendItem>
      ) : null}
    </>
  );
}

function LoadTable({ points }: { points: readonly LoadPoint[] }) {
  return (
    <Table caption="Fitness, fatigue and form by day" captionHidden>
      <thead>
        <tr>
          <Th>Day</Th>
          <Th numeric>Fitness</Th>
          <Th numeric>Fatigue</Th>
          <Th numeric>Form</Th>
          <Th>Based on</Th>
        </tr>
      </thead>
      <tbody>
        {points.map(({ date, ctl, atl, tsb, assumed }) => (
          <tr key={date}>
            <Td>{formatDayMonth(date)}</Td>
            <Td numeric>{ctl.toFixed(1)}</Td>
            <Td numeric>{atl.toFixed(1)}</Td>
            <Td numeric>{tsb.toFixed(1)}</Td>
            <Td>{assumed ? "Some assumed" : "Data"}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function NoLoadYet() {
  return (
    <EmptyState icon={<ChartLine />} title="Your load lines start here">
      They need a week of running, recorded or assumed.
    </EmptyState>
  );
}
