import type { Metadata } from "next";
import { GarminSteps } from "@/components/import/garmin-steps";
import { ProsePage, ProseSection } from "@/components/landing/prose";
import { LedgerLegend } from "@/components/ledger/legend";

export const metadata: Metadata = {
  title: "Help",
  description:
    "How RunGPT plans, what its marks mean, how to import runs, and what to do with pain or illness.",
};

export default function Help() {
  return (
    <ProsePage title="Help" description="The few things worth knowing.">
      <ProseSection id="week" title="How a week goes">
        <p>
          <a href="/today">Today</a> shows the run of the day with its pace and its reason. Every Sunday at
          23:00 in your time zone the week is reviewed: what was planned, run and assumed, and what changed.
          The plan always reaches eight full weeks ahead.
        </p>
        <p>
          A week that went as planned changes nothing that was already planned. Kilometres left out are never
          added later.
        </p>
        <p>
          Why a run is easy, long or hard, and what heat, hills or a break do to it:{" "}
          <a href="/help/method">how RunGPT trains</a>.
        </p>
        <div className="mt-4">
          <LedgerLegend />
        </div>
      </ProseSection>
      <ProseSection id="garmin" title="Getting your runs out of Garmin Connect">
        <GarminSteps />
        <p>
          Then drop the file on the <a href="/import">Import</a> page. You see what is in it before anything
          is stored, and uploading the same file twice does no harm.
        </p>
      </ProseSection>
      <ProseSection id="coach" title="The coach">
        <p>
          Ask about today, a date, a week, a reason, or to move a run. A change comes as a proposal; the plan
          stays as it is until you apply it, and you can undo it. Without a language model the coach answers
          by rules, and says so.
        </p>
      </ProseSection>
      <ProseSection id="health" title="Pain or illness">
        <p>
          Tell the coach, or change it in <a href="/settings#health">Settings</a>: a note keeps the plan
          gentle, and you clear it on <a href="/today">Today</a> when you are well. The plan then builds up
          again gradually. RunGPT gives training advice, not medical advice. Chest pain, fainting, or pain
          that gets worse belongs to a doctor, at once.
        </p>
      </ProseSection>
    </ProsePage>
  );
}
