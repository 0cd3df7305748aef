import { addressOf } from "@/lib/auth/address-of";
import { signUpSchema } from "@/lib/auth/credentials";
import { signUp } from "@/lib/auth/sign-in";
import { publicRoute, readJson } from "@/lib/http/route";

/** Creates an account; the page signs in afterwards. */
export const POST = publicRoute(async ({ request, now }) => {
  const input = await readJson(request, signUpSchema);
  const { id, email, name } = await signUp({ ...input, address: addressOf(request.headers), now });
  return Response.json({ id, email, name }, { status: 201, headers: { "cache-control": "no-store" } });
});
