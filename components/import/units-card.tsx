import { Card } from "@/components/ui/card";
import { Segmented } from "@/components/ui/segmented";
import type { PreviewView } from "./import-view";
import type { Said } from "./question-view";

const UNIT_OPTIONS = [
  { value: "km", label: "Kilometres" },
  { value: "mi", label: "Miles" },
];
const EACH = { value: "each", label: "Row by row" };

type UnitsCardProps = {
  preview: PreviewView;
  said: Said;
  onUnits: (units: NonNullable<Said["units"]>) => void;
};

/** What distances were read as, how that is known, and the choice to read them otherwise. */
export function UnitsCard({ preview, said, onUnits }: UnitsCardProps) {
  const { units, hasMixedUnits } = preview;
  const read = units.distance === "unknown" ? "" : units.distance;
  return (
    <Card aria-labelledby="preview-units">
      <div className="grid gap-x-8 gap-y-4 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-center">
        <div>
          <h2 id="preview-units" className="font-semibold text-lg">
            {titleOf(preview, said)}
          </h2>
          <p className="mt-1 text-muted text-sm">{reasonOf(preview)}</p>
        </div>
        <Segmented
          name="file-units"
          legend="Distances in the file"
          legendHidden
          className="sm:min-w-56"
          value={said.units ?? read}
          onValueChange={(value) => onUnits(value === "mi" || value === "each" ? value : "km")}
          options={hasMixedUnits ? [...UNIT_OPTIONS, EACH] : UNIT_OPTIONS}
        />
      </div>
    </Card>
  );
}

/** The sentence behind the unit: how it is known, or why it is not. */
function reasonOf({ units, issues }: PreviewView): string {
  const asked = issues.find(({ code }) => code === "mixedUnits" || code === "ambiguousUnits");
  if (units.distance === "unknown") return asked?.message ?? `${units.proof}.`;
  const check = units.confidence === "high" ? "" : " Please check one run below that you remember.";
  return `How we know: ${units.proof}.${check}`;
}

function titleOf({ units, hasMixedUnits }: PreviewView, said: Said): string {
  if (said.units === "each") return "Distances read row by row";
  if (units.distance !== "unknown") {
    return `Distances read as ${units.distance === "km" ? "kilometres" : "miles"}`;
  }
  return hasMixedUnits ? "Kilometres and miles in one file" : "Kilometres or miles? The file doesn't say";
}
