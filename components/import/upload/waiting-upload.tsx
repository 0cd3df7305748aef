"use client";

import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { formatLongDay } from "@/lib/training/format";

/** A large file that was sent before, in whole or in part, and waits. */
export type WaitingView = {
  uploadId: string;
  name: string;
  sent: number;
  parts: number;
  /** The day on which it is taken away. */
  until: string;
};

type WaitingUploadProps = { waiting: WaitingView; onGoOn: () => void; onPutAway: () => void };

/** Offers to go on with a file whose import was not finished. */
export function WaitingUpload({ waiting, onGoOn, onPutAway }: WaitingUploadProps) {
  const { name, sent, parts, until } = waiting;
  const complete = sent === parts;
  return (
    <Alert
      tone="neutral"
      title={<span className="break-words">You started to import {name}. Go on?</span>}
      actions={
        <>
          {complete ? <Button onClick={onGoOn}>Go on</Button> : null}
          <Button variant="secondary" onClick={onPutAway}>
            Put it away
          </Button>
        </>
      }
    >
      {complete
        ? `All of it is here, and nothing is stored yet. It waits until ${formatLongDay(until)}.`
        : `${sent} of its ${parts} parts are here until ${formatLongDay(until)}. Choose the same file again below: only the rest is sent.`}
    </Alert>
  );
}
