import { cn } from "@/components/ui/cn";
import { Table, Td, Th } from "@/components/ui/table";
import { ZONE_LOOK } from "@/components/workout/zone";
import type { FitnessSummary } from "@/lib/training";
import { formatPace, formatPaceRange, type Units, zoneWord } from "@/lib/training/format";

type PacesTableProps = { paces: FitnessSummary["pacesSecPerKm"]; units: Units };

const ZONES = [
  { zone: "E", use: "Most of your running; you can talk." },
  { zone: "M", use: "What a marathon would feel like." },
  { zone: "T", use: "Comfortably hard, about an hour's race effort." },
  { zone: "I", use: "Hard, in pieces of three to five minutes." },
  { zone: "R", use: "Fast and short, with full rest." },
] as const;

/** The runner's training paces, slowest first. */
export function PacesTable({ paces, units }: PacesTableProps) {
  return (
    <Table caption="Your training paces" captionHidden>
      <thead>
        <tr>
          <Th>Zone</Th>
          <Th className="max-sm:hidden">Feels like</Th>
          <Th numeric>Pace</Th>
        </tr>
      </thead>
      <tbody className="[&>tr:last-child>*]:border-b-0">
        {ZONES.map(({ zone, use }) => (
          <tr key={zone}>
            <Th scope="row">
              <span className="inline-flex items-center gap-2.5">
                <span aria-hidden className={cn("h-5 w-1.5 rounded-full", ZONE_LOOK[zone].swatch)} />
                <span className="first-letter:uppercase">{zoneWord(zone)}</span>
              </span>
            </Th>
            <Td className="text-muted max-sm:hidden">{use}</Td>
            <Td numeric className="font-medium">
              {zone === "E" ? formatPaceRange(paces.E, units) : formatPace(paces[zone], units)}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
