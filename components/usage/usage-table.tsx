import { costWords } from "@/components/coach/cost-words";
import { Table, Td, Th } from "@/components/ui/table";
import { shareWords } from "./usage-words";

type Line = { name: string; usd: number; calls: number };

type UsageTableProps = {
  caption: string;
  /** Heading of the first column. */
  heading: string;
  lines: readonly Line[];
  nameWords: (name: string) => string;
};

/** What the month's money went to, seen one way. */
export function UsageTable({ caption, heading, lines, nameWords }: UsageTableProps) {
  const total = lines.reduce((sum, { usd }) => sum + usd, 0);
  return (
    <Table caption={caption} captionHidden>
      <thead>
        <tr>
          <Th>{heading}</Th>
          <Th numeric>Calls</Th>
          <Th numeric className="max-sm:hidden">
            Share
          </Th>
          <Th numeric>Cost</Th>
        </tr>
      </thead>
      <tbody className="[&>tr:last-child>*]:border-b-0">
        {lines.map(({ name, usd, calls }) => (
          <tr key={name}>
            <Th scope="row">{nameWords(name)}</Th>
            <Td numeric>{calls}</Td>
            <Td numeric className="max-sm:hidden">
              {shareWords(total === 0 ? 0 : usd / total)}
            </Td>
            <Td numeric className="font-medium">
              {costWords(usd)}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
