import NextAuth from "next-auth";
import { authOptions } from "@/lib/auth/options";
import { openDemoRunner } from "@/lib/demo/open-demo-runner";

type Context = { params: Promise<{ nextauth: string[] }> };

/** Options are made per request: the environment is there when the server runs, not when it is built. */
function handler(request: Request, context: Context): Promise<Response> {
  // NextAuth's types know the older request of pages only; its code tells the two apart by `params`.
  return NextAuth(request as never, context as never, authOptions(openDemoRunner));
}

export { handler as GET, handler as POST };
