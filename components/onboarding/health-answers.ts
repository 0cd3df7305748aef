import { type HealthAnswers, type Reading, reading } from "./answers";
import type { Draft } from "./draft";
import { readNumber } from "./read-values";
import { readScreening, screeningDraft } from "./screening";

/** How the runner is right now. */
export type HealthNow = Pick<HealthAnswers, "painScore" | "ill" | "daysOff">;

type State = "fine" | "niggle" | "pain" | "ill" | "break";

/** Pain on the 0-10 scale that each answer stands for: a niggle one can run with, and pain that changes the stride. */
const PAIN = { niggle: 2, pain: 6 } as const;
/** A day count in the middle of each answer. */
export const BREAKS = [
  { value: "10", label: "1 to 2 weeks" },
  { value: "21", label: "2 to 4 weeks" },
  { value: "45", label: "1 to 2 months" },
  { value: "120", label: "Longer" },
] as const;

const SEXES = ["female", "male", "unspecified"] as const;

function stateOf(health: HealthNow): State {
  if (health.ill) return "ill";
  if (health.painScore > PAIN.niggle) return "pain";
  if (health.painScore > 0) return "niggle";
  return health.daysOff > 0 ? "break" : "fine";
}

/** How the runner is now, from the two fields that ask for it. */
function healthNow(draft: Draft): HealthNow {
  const { state } = draft;
  return {
    painScore: state === "niggle" || state === "pain" ? PAIN[state] : 0,
    ill: state === "ill",
    daysOff: state === "break" ? Number(draft.daysOff) : 0,
  };
}

function heartRate(text: string | undefined): number | null | undefined {
  return text ? readNumber(text) : undefined;
}

/** What is missing of the two fields that ask how the runner is now. */
function healthNowFields(draft: Draft): Record<string, string> {
  return {
    ...(draft.state ? {} : { state: "Choose how you are right now." }),
    ...(draft.state === "break" && !draft.daysOff ? { daysOff: "Choose how long the break was." } : {}),
  };
}

export type PersonAnswers = Omit<HealthAnswers, keyof HealthNow | "screening">;

/** Reads the questions about the person. */
export function readPerson(draft: Draft): Reading<PersonAnswers> {
  const birthYear = readNumber(draft.birthYear ?? "");
  const sex = SEXES.find((value) => value === draft.sex) ?? "unspecified";
  const hrMax = heartRate(draft.hrMax);
  const hrRest = heartRate(draft.hrRest);
  const fields = {
    ...(birthYear === null ? { birthYear: "Enter a year such as 1985." } : {}),
    ...(hrMax === null ? { hrMax: "Enter beats per minute, such as 185." } : {}),
    ...(hrRest === null ? { hrRest: "Enter beats per minute, such as 52." } : {}),
  };
  return reading(fields, () => ({
    birthYear: birthYear ?? 0,
    sex,
    ...(typeof hrMax === "number" ? { hrMax } : {}),
    ...(typeof hrRest === "number" ? { hrRest } : {}),
  }));
}

/** Reads how the runner is now. */
export function readHealthNow(draft: Draft): Reading<HealthNow> {
  return reading(healthNowFields(draft), () => healthNow(draft));
}

/** Reads the health step. */
export function readHealth(draft: Draft): Reading<HealthAnswers> {
  const person = readPerson(draft);
  const now = readHealthNow(draft);
  if ("answers" in person && "answers" in now) {
    const asked = draft.screening === undefined ? {} : { screening: readScreening(draft) };
    return { answers: { ...person.answers, ...now.answers, ...asked } };
  }
  return { fields: { ...("fields" in now ? now.fields : {}), ...("fields" in person ? person.fields : {}) } };
}

/** The fields that stand for how the runner is now. */
export function healthNowDraft(health: HealthNow): Draft {
  const state = stateOf(health);
  return { state, daysOff: state === "break" ? closestBreak(health.daysOff) : "" };
}

function closestBreak(daysOff: number): string {
  const byDistance = BREAKS.map(({ value }) => ({ value, off: Math.abs(Number(value) - daysOff) }));
  return byDistance.reduce((best, next) => (next.off < best.off ? next : best)).value;
}

/** The fields that stand for the person. */
export function personDraft({ birthYear, sex, hrMax, hrRest }: PersonAnswers): Draft {
  return {
    birthYear: String(birthYear),
    sex,
    hrMax: hrMax === undefined ? "" : String(hrMax),
    hrRest: hrRest === undefined ? "" : String(hrRest),
  };
}

/** The fields that stand for saved answers. */
export function healthDraft(health: HealthAnswers | undefined): Draft {
  if (health === undefined) return { sex: "unspecified" };
  return { ...personDraft(health), ...healthNowDraft(health), ...screeningDraft(health.screening) };
}

/** Which field shows the server's message about which part of the answers. */
export const HEALTH_FIELDS: Readonly<Record<string, string>> = {
  birthYear: "birthYear",
  sex: "sex",
  hrMax: "hrMax",
  hrRest: "hrRest",
  painScore: "state",
  ill: "state",
  daysOff: "daysOff",
  screening: "screening",
};
