import { DemoButton, ProviderButton } from "./session-buttons";

export type Ways = { google: boolean; github: boolean; demo: boolean };

/** Ways in beside the password, as far as this server offers them. */
export function OtherWays({ ways }: { ways: Ways }) {
  if (!ways.google && !ways.github && !ways.demo) return null;
  return (
    <div className="mt-6 grid gap-3">
      <p className="flex items-center gap-4 text-muted text-sm before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
        or
      </p>
      {ways.google ? <ProviderButton provider="google" /> : null}
      {ways.github ? <ProviderButton provider="github" /> : null}
      {ways.demo ? (
        <DemoButton variant="secondary" size="lg" block>
          Look around as the demo runner
        </DemoButton>
      ) : null}
    </div>
  );
}
