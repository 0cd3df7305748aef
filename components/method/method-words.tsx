export type MethodText = {
  title: string;
  text: string;
  inPractice: readonly string[];
  sources: readonly { label: string; href: string | null }[];
};

/** The cards are written for the chat; on a page their emphasis is left out. */
function plain(text: string): string {
  return text.replaceAll("*", "");
}

/** The body of a card: text, what to do, and the sources on request. */
export function MethodWords({ card }: { card: MethodText }) {
  return (
    <>
      <p className="mt-2 max-w-prose text-pretty">{plain(card.text)}</p>
      <ul className="mt-3 grid max-w-prose list-disc gap-1.5 pl-5">
        {card.inPractice.map((line) => (
          <li key={line}>{plain(line)}</li>
        ))}
      </ul>
      <details className="mt-3 text-sm">
        <summary className="flex min-h-9 cursor-pointer items-center text-muted underline underline-offset-4 hover:text-ink">
          Where this comes from
        </summary>
        <ul className="mt-1 grid gap-1.5 text-muted">
          {card.sources.map(({ label, href }) => (
            <li key={label}>
              {href === null ? (
                label
              ) : (
                <a href={href} rel="noreferrer" className="underline underline-offset-4">
                  {label}
                </a>
              )}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}
