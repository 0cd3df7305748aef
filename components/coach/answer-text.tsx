"use client";

import dynamic from "next/dynamic";

const SafeMarkdown = dynamic(() => import("./safe-markdown"), { ssr: true });

/** A coach's answer as safe Markdown. */
export function AnswerText({ text }: { text: string }) {
  return (
    <div className="wrap-anywhere grid gap-3 leading-relaxed [&>*]:min-w-0 [&_pre]:whitespace-pre-wrap [&_li]:my-1 [&_ol]:list-decimal [&_ol]:pl-5 [&_ul]:list-disc [&_ul]:pl-5">
      <SafeMarkdown text={text} />
    </div>
  );
}
