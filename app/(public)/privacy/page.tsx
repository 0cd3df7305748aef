import type { Metadata } from "next";
import { ProsePage, ProseSection } from "@/components/landing/prose";

export const metadata: Metadata = {
  title: "Privacy",
  description: "What RunGPT stores about you, who can see it, and how to delete it.",
};

export default function Privacy() {
  return (
    <ProsePage title="Privacy" description="Your training is yours. This is all that happens with it.">
      <ProseSection id="stored" title="What is stored">
        <ul>
          <li>
            Your e-mail address, your first name if you gave one, and a hash of your password, never the
            password.
          </li>
          <li>What you answered about your goal, running, schedule and health.</li>
          <li>
            Your plan with its versions, the runs you imported or logged, how they felt, and your talks with
            the coach.
          </li>
          <li>How often a language model was asked and what it cost.</li>
        </ul>
        <p>
          An uploaded file is read and then dropped; the runs in it are kept, its maps and routes are not.
        </p>
      </ProseSection>
      <ProseSection id="seen" title="Who can see it">
        <p>
          You, and whoever operates the server you are using. The database itself keeps runners apart: one
          runner&apos;s session cannot read another&apos;s rows.
        </p>
        <p>
          If the operator has set up a language model, the part of your plan and profile that a question needs
          is sent to that provider with the question. Without one, nothing leaves the server.
        </p>
      </ProseSection>
      <ProseSection id="cookies" title="Cookies">
        <p>
          One that keeps you signed in, two that guard the sign-in form, and one that remembers light or dark.
          No tracking, no advertising, no fonts or scripts from elsewhere.
        </p>
      </ProseSection>
      <ProseSection id="delete" title="How to delete it">
        <p>
          <a href="/settings#data">Settings, Your data</a> deletes your account and everything above at once.
          An import can be taken back on its own on the <a href="/import">Import</a> page.
        </p>
      </ProseSection>
    </ProsePage>
  );
}
