import Markdown, { type Components } from "react-markdown";

/** What an answer may contain. No images, no HTML, no links: nothing in it can load or run anything, or lead away. */
const ALLOWED = ["p", "strong", "em", "ul", "ol", "li", "code", "h3", "h4", "blockquote", "br"];

/** Without the class that a fence may name: no word of a model becomes an attribute. */
const COMPONENTS: Components = { code: ({ children }) => <code>{children}</code> };

/** Markdown of which only the looks are left; a link becomes its words. */
export default function SafeMarkdown({ text }: { text: string }) {
  return (
    <Markdown allowedElements={ALLOWED} components={COMPONENTS} unwrapDisallowed skipHtml>
      {text}
    </Markdown>
  );
}
