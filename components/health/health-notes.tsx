import { Alert } from "@/components/ui/alert";
import type { Health } from "@/lib/training";
import { formatDayMonth, type Units } from "@/lib/training/format";
import { ClearNote } from "./clear-note";
import { NOTE_WORDS, noteMeaning } from "./note-words";

const GRAVEST_FIRST = Object.keys(NOTE_WORDS);

type HealthNotesProps = { health: Health; units: Units };

/** What is noted about the runner's health, what it does to the plan, and how each note is cleared. */
export function HealthNotes({ health, units }: HealthNotesProps) {
  const { flags = [], ill, painScore } = health;
  if (flags.length === 0 && (ill || painScore > 0)) {
    return (
      <Alert tone="warning" title={ill ? "You noted that you are ill" : "You noted a niggle"}>
        The plan does not get heavier by hand until you say in Settings, under Health, that you are fine.
      </Alert>
    );
  }
  const ordered = [...flags].sort((a, b) => GRAVEST_FIRST.indexOf(a.level) - GRAVEST_FIRST.indexOf(b.level));
  return ordered.map((flag) => (
    <Alert
      key={flag.level}
      tone={NOTE_WORDS[flag.level].tone}
      title={NOTE_WORDS[flag.level].title}
      actions={<ClearNote level={flag.level} />}
    >
      {noteMeaning(flag, units)} Noted on {formatDayMonth(flag.since)}.
    </Alert>
  ));
}
