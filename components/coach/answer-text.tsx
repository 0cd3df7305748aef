"use client";

import dynamic from "next/dynamic";

const Markdown = dynamic(() => import("react-markdown"), { ssr: true });

/** What an answer may contain. No images, no HTML, no links: nothing in it can load or run anything. */
const ALLOWED = ["p", "strong", "em", "ul", "ol", "li", "code", "h3", "h4", "blockquote", "br"];

/** A coach's answer as safe Markdown. */
export function AnswerText({ text }: { text: string }) {
  return (
    <div className="grid gap-3 leading-relaxed [&_li]:my-1 [&_ol]:list-decimal [&_ol]:pl-5 [&_ul]:list-disc [&_ul]:pl-5">
      <Markdown allowedElements={ALLOWED} unwrapDisallowed skipHtml>
        {text}
      </Markdown>
    </div>
  );
}
