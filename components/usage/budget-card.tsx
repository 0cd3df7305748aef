import { costWords } from "@/components/coach/cost-words";
import { Card } from "@/components/ui/card";
import { Stat, StatRow } from "@/components/ui/stat";

type Spending = { usd: number; limitUsd: number };
type BudgetCardProps = { today: Spending; month: Spending; forecastUsd: number };

/** What was spent today and this month, what is left, and what the month will come to. */
export function BudgetCard({ today, month, forecastUsd }: BudgetCardProps) {
  return (
    <Card>
      <StatRow>
        <Stat label="Today" {...money(today.usd)} note={leftWords(today)} />
        <Stat label="This month" {...money(month.usd)} note={leftWords(month)} />
        <Stat
          label="Whole month"
          {...money(forecastUsd)}
          note="if it goes on like this"
          className="max-sm:col-span-2"
        />
      </StatRow>
    </Card>
  );
}

/** A sum with its unit apart, so that the number stands large on one line. */
function money(usd: number): { value: string; unit?: string } {
  const words = costWords(usd);
  const number = words.replace(/ cents$/, "");
  return number === words ? { value: words } : { value: number, unit: "cents" };
}

function leftWords({ usd, limitUsd }: Spending): string {
  return `${costWords(Math.max(0, limitUsd - usd))} left of ${costWords(limitUsd)}`;
}
