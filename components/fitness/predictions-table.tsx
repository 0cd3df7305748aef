import { Table, Td, Th } from "@/components/ui/table";
import type { FitnessSummary } from "@/lib/training";
import { formatDuration, formatPace, raceDistanceWord, type Units } from "@/lib/training/format";

type PredictionsTableProps = { predictions: FitnessSummary["predictions"]; units: Units };

const METRES_PER_KM = 1000;

/** What the runner could race today, always with the range it may fall in. */
export function PredictionsTable({ predictions, units }: PredictionsTableProps) {
  return (
    <Table caption="Race predictions with their ranges" captionHidden>
      <thead>
        <tr>
          <Th>Race</Th>
          <Th numeric>Time</Th>
          <Th numeric>Likely range</Th>
          <Th numeric className="max-sm:hidden">
            Pace
          </Th>
        </tr>
      </thead>
      <tbody className="[&>tr:last-child>*]:border-b-0">
        {predictions.map(({ distanceM, timeS, lowS, highS }) => (
          <tr key={distanceM}>
            <Th scope="row">{raceDistanceWord(distanceM, units)}</Th>
            <Td numeric className="font-semibold">
              {formatDuration(timeS)}
            </Td>
            <Td numeric className="text-muted">
              {formatDuration(lowS)} – {formatDuration(highS)}
            </Td>
            <Td numeric className="text-muted max-sm:hidden">
              {formatPace(timeS / (distanceM / METRES_PER_KM), units)}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
