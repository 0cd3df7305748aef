import { scaleBand, scaleLinear } from "d3-scale";
import { ChartNoAxesColumn } from "lucide-react";
import { EmptyState } from "@/components/ui/empty-state";
import { Table, Td, Th } from "@/components/ui/table";
import { formatDayMonth, formatDistance, formatDistanceNumber, type Units } from "@/lib/training/format";
import { ChartFrame, LegendItem } from "./chart-frame";
import { spreadIndexes } from "./spread-ticks";

/** One week in km: what was planned, what data show, what is assumed. */
export type VolumeWeek = { weekStart: string; plannedKm: number; actualKm: number; assumedKm: number };

type VolumeChartProps = { weeks: readonly VolumeWeek[]; units: Units; title?: string };

const Y_TICKS = 4;
/** Labels under the plot; every second one is left out on phones. */
const X_TICKS = 5;
/** Bars leave this share of their week empty. */
const BAR_GAP = 0.32;

/** Weekly distance: run and assumed stacked in front of what was planned. */
export function VolumeChart({ weeks, units, title = "Weekly distance" }: VolumeChartProps) {
  if (weeks.length === 0) return <NoVolumeYet />;
  const shown = (km: number) => Number(formatDistanceNumber(km, units));
  const most = Math.max(
    1,
    ...weeks.map((week) => shown(Math.max(week.plannedKm, week.actualKm + week.assumedKm))),
  );
  const y = scaleLinear([0, most], [0, 100]).nice(Y_TICKS);
  const x = scaleBand(
    weeks.map((week) => week.weekStart),
    [0, 100],
  ).padding(BAR_GAP);
  const labelled = spreadIndexes(weeks.length, X_TICKS);
  const middle = (weekStart: string) => (x(weekStart) ?? 0) + x.bandwidth() / 2;
  return (
    <ChartFrame
      title={title}
      description={describe(weeks, units)}
      xTicks={labelled.flatMap((index, position) => {
        const week = weeks[index];
        if (week === undefined) return [];
        const label = formatDayMonth(week.weekStart);
        return [
          { at: middle(week.weekStart) / 100, label, narrow: (labelled.length - 1 - position) % 2 === 1 },
        ];
      })}
      yTicks={y.ticks(Y_TICKS).map((value) => ({ at: y(value) / 100, label: String(value) }))}
      legend={<Legend />}
      table={<VolumeTable weeks={weeks} units={units} />}
    >
      {weeks.map((week) => (
        <WeekColumn
          key={week.weekStart}
          x={x(week.weekStart) ?? 0}
          width={x.bandwidth()}
          planned={y(shown(week.plannedKm))}
          actual={y(shown(week.actualKm))}
          assumed={y(shown(week.assumedKm))}
        />
      ))}
    </ChartFrame>
  );
}

type WeekColumnProps = { x: number; width: number; planned: number; actual: number; assumed: number };

function WeekColumn({ x, width, planned, actual, assumed }: WeekColumnProps) {
  return (
    <g vectorEffect="non-scaling-stroke">
      <rect x={x} width={width} y={100 - planned} height={planned} fill="var(--line)" />
      <rect x={x} width={width} y={100 - actual} height={actual} fill="var(--run)" />
      {assumed > 0 ? (
        <rect
          x={x}
          width={width}
          y={100 - actual - assumed}
          height={assumed}
          fill="var(--state-assumed-soft)"
          stroke="var(--state-assumed)"
          strokeWidth={1.5}
          strokeDasharray="4 3"
          vectorEffect="non-scaling-stroke"
        />
      ) : null}
    </g>
  );
}

function describe(weeks: readonly VolumeWeek[], units: Units): string {
  const sum = (pick: (week: VolumeWeek) => number) =>
    formatDistance(
      weeks.reduce((total, week) => total + pick(week), 0),
      units,
    );
  return `${weeks.length} weeks: ${sum((week) => week.actualKm)} run, ${sum((week) => week.assumedKm)} assumed, ${sum((week) => week.plannedKm)} planned.`;
}

function Legend() {
  return (
    <>
      <LegendItem swatch="bg-run">Run</LegendItem>
      <LegendItem swatch="border border-dashed border-state-assumed bg-state-assumed-soft">
        Assumed
      </LegendItem>
      <LegendItem swatch="bg-line">Planned</LegendItem>
    </>
  );
}

function VolumeTable({ weeks, units }: { weeks: readonly VolumeWeek[]; units: Units }) {
  return (
    <Table caption="Distance by week" captionHidden>
      <thead>
        <tr>
          <Th>Week of</Th>
          <Th numeric>Planned</Th>
          <Th numeric>Run</Th>
          <Th numeric>Assumed</Th>
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.weekStart}>
            <Td>{formatDayMonth(week.weekStart)}</Td>
            <Td numeric>{formatDistance(week.plannedKm, units)}</Td>
            <Td numeric>{formatDistance(week.actualKm, units)}</Td>
            <Td numeric>{formatDistance(week.assumedKm, units)}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function NoVolumeYet() {
  return (
    <EmptyState icon={<ChartNoAxesColumn />} title="No weeks yet">
      Each finished week adds a bar: planned, run and assumed.
    </EmptyState>
  );
}
