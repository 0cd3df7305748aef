import { problemFrom } from "@/components/http/problem";
import { type Answer, send } from "@/components/http/send";

type Redirect = { url: string };

const WRONG_PASSWORD = "That e-mail and password don't match an account. Check both, or create an account.";
const NO_DEMO = "The demo runner is not available on this server.";

/** Posts a form to one of NextAuth's own addresses, with the token that proves it came from our page. */
async function postForm(path: string, fields: Record<string, string>): Promise<Answer<Redirect>> {
  const csrf = await send<{ csrfToken: string }>("/api/auth/csrf", { method: "GET" });
  if (!csrf.ok) return csrf;
  const { csrfToken } = csrf.value;
  return send<Redirect>(path, { raw: new URLSearchParams({ ...fields, csrfToken, json: "true" }) });
}

/** A refused sign-in is a 401, or a redirect whose address carries `error`. */
function refused(answer: Answer<Redirect>): boolean {
  if (!answer.ok) return answer.problem.status === 401;
  return URL.canParse(answer.value.url) && new URL(answer.value.url).searchParams.has("error");
}

function withSentence(answer: Answer<Redirect>, detail: string): Answer<Redirect> {
  return refused(answer) ? { ok: false, problem: problemFrom(401, { code: "refused", detail }) } : answer;
}

/** Signs in with e-mail and password; the session cookie is set by the answer. */
export async function signInWithPassword(input: {
  email: string;
  password: string;
}): Promise<Answer<Redirect>> {
  return withSentence(await postForm("/api/auth/callback/password", input), WRONG_PASSWORD);
}

/** Signs in as the demo runner, where the server has one. */
export async function signInAsDemo(): Promise<Answer<Redirect>> {
  return withSentence(await postForm("/api/auth/callback/demo", {}), NO_DEMO);
}

/** Asks for the address at the identity provider to go to. */
export function startProviderSignIn(provider: "google" | "github"): Promise<Answer<Redirect>> {
  return postForm(`/api/auth/signin/${provider}`, { callbackUrl: "/today" });
}

/** Ends the session of this browser. */
export function signOut(): Promise<Answer<Redirect>> {
  return postForm("/api/auth/signout", {});
}

/** Leaves for another page with a full load, so that nothing of the earlier session stays in memory. */
export function leaveFor(url: string): void {
  window.location.assign(url);
}
