"use client";

import { FileUp } from "lucide-react";
import { type DragEvent, useEffect, useRef, useState } from "react";
import { CHOICE_INPUT } from "@/components/ui/choice-group";
import { cn } from "@/components/ui/cn";

type FileDropProps = { onFile: (file: File) => void };

/** A file by drop, click or keyboard: the native input lies over the whole area. */
export function FileDrop({ onFile }: FileDropProps) {
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const take = (chosen: HTMLInputElement | null) => {
    const file = chosen?.files?.[0];
    if (chosen === null || file === undefined) return;
    onFile(file);
    // The same file may be chosen twice in a row, for example after it was exported anew.
    chosen.value = "";
  };
  const early = useRef(take);
  // On a slow machine a file may be chosen before this page listens.
  useEffect(() => early.current(input.current), []);
  const drag = (inside: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(inside);
  };
  const drop = (event: DragEvent) => {
    drag(false)(event);
    const file = event.dataTransfer.files[0];
    if (file) onFile(file);
  };
  return (
    <label
      onDragEnter={drag(true)}
      onDragOver={drag(true)}
      onDragLeave={drag(false)}
      onDrop={drop}
      className={cn(
        "relative flex flex-col items-center rounded-hero border-2 border-dashed px-6 py-12 text-center transition-colors has-focus-visible:outline-2 has-focus-visible:outline-primary has-focus-visible:outline-offset-2 md:py-16",
        over ? "border-primary bg-accent-soft" : "border-line-strong bg-surface hover:border-ink",
      )}
    >
      <input
        type="file"
        name="file"
        accept=".csv,text/csv,.fit,.tcx,.gpx,.gz,.zip,.json"
        aria-describedby="file-hint"
        className={CHOICE_INPUT}
        ref={input}
        onChange={({ currentTarget }) => take(currentTarget)}
      />
      <span className="grid size-14 place-items-center rounded-full bg-accent text-accent-on">
        <FileUp aria-hidden className="size-6" />
      </span>
      <span className="mt-5 font-semibold text-xl tracking-[-0.02em]">
        <span className="pointer-coarse:hidden">Drop a file here</span>
        <span className="hidden pointer-coarse:inline">Choose a file</span>
      </span>
      <span id="file-hint" className="mt-1.5 max-w-md text-muted">
        <span className="pointer-coarse:hidden">Or press to choose it. </span>
        Garmin&apos;s Activities.csv or the zip of your account data, FIT, TCX or GPX recordings, or
        Strava&apos;s activities.csv. You see what is in it before anything is stored.
      </span>
    </label>
  );
}
