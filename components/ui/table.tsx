import { type ComponentProps, type ReactNode, useId } from "react";
import { cn } from "./cn";

type TableProps = { caption: ReactNode; captionHidden?: boolean; children: ReactNode; className?: string };

/** A table that scrolls inside itself on narrow screens, never the page. The caption is its name. */
export function Table({ caption, captionHidden = false, children, className }: TableProps) {
  const captionId = useId();
  return (
    <section
      aria-labelledby={captionId}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className={cn("relative overflow-x-auto", className)}
    >
      <table className="w-full border-collapse text-left text-[0.9375rem]">
        <caption id={captionId} className={captionHidden ? "sr-only" : "pb-3 text-left text-muted text-sm"}>
          {caption}
        </caption>
        {children}
      </table>
    </section>
  );
}

type CellProps<Tag extends "th" | "td"> = ComponentProps<Tag> & { numeric?: boolean };

/** Column heading (or a row's, with `scope="row"`). `numeric` aligns it with its numbers. */
export function Th({ numeric = false, scope = "col", className, ...rest }: CellProps<"th">) {
  return (
    <th
      scope={scope}
      className={cn(
        scope === "col"
          ? "border-line border-b pb-2 font-medium text-muted text-sm"
          : "border-line border-b py-3 font-medium",
        "pr-3 last:pr-0 sm:pr-4",
        numeric && "text-right",
        className,
      )}
      {...rest}
    />
  );
}

/** A cell; numbers align to the right so that their digits stand under each other. */
export function Td({ numeric = false, className, ...rest }: CellProps<"td">) {
  return (
    <td
      className={cn(
        "border-line border-b py-3 pr-3 align-middle last:pr-0 sm:pr-4",
        numeric && "whitespace-nowrap text-right",
        className,
      )}
      {...rest}
    />
  );
}
