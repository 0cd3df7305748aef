import { Button } from "@/components/ui/button";
import { Progress } from "@/components/ui/progress";

type WorkingProps = {
  title: string;
  hint: string;
  /** Parts that are done; null while their number is unknown. */
  done: { count: number; of: number } | null;
  onCancel: (() => void) | null;
};

/** What is going on with a file, how far it is, and a way out. */
export function Working({ title, hint, done, onCancel }: WorkingProps) {
  return (
    <div className="grid place-items-center rounded-hero border border-line bg-surface px-6 py-12 text-center md:py-16">
      <p className="max-w-full break-words font-medium">{title}</p>
      <p className="mt-1 max-w-md text-muted text-sm">{hint}</p>
      <div className="mt-6 w-full max-w-72">
        <Progress
          label={title}
          value={done?.count ?? null}
          max={done?.of ?? 1}
          valueText={done === null ? undefined : `${done.count} of ${done.of} parts`}
        />
      </div>
      {onCancel === null ? null : (
        <div className="mt-6">
          <Button variant="secondary" onClick={onCancel}>
            Cancel
          </Button>
        </div>
      )}
    </div>
  );
}
