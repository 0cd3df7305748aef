import type { ReactNode } from "react";
import { PageTitle } from "@/components/shell/page-title";

/** A short page of text: one column, sections with a heading each. */
export function ProsePage({
  title,
  description,
  children,
}: {
  title: string;
  description: string;
  children: ReactNode;
}) {
  return (
    <article className="mx-auto max-w-prose pt-6 md:pt-12">
      <PageTitle title={title} description={description} />
      <div className="grid gap-10">{children}</div>
    </article>
  );
}

/** One section of a text page; `id` lets other pages link to it. */
export function ProseSection({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      className="scroll-mt-8 [&_a]:font-medium [&_a]:underline [&_a]:underline-offset-4 [&_li]:pl-1 [&_ol]:mt-3 [&_ol]:grid [&_ol]:list-decimal [&_ol]:gap-1.5 [&_ol]:pl-5 [&_p]:mt-3 [&_ul]:mt-3 [&_ul]:grid [&_ul]:list-disc [&_ul]:gap-1.5 [&_ul]:pl-5"
    >
      <h2 id={`${id}-title`} className="font-semibold text-xl">
        {title}
      </h2>
      {children}
    </section>
  );
}
