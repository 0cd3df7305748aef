import { randomBytes } from "node:crypto";
import { jsonAnswer, listen } from "../../scripts/local-supabase/http-server";
import type { LocalSupabase } from "../../scripts/local-supabase/start";

type SqlServer = { address: { sqlUrl: string; sqlToken: string }; close: () => Promise<void> };

/** Hands SQL from the test files to the process that holds the database: loopback only, random port and token. */
export async function serveSql(run: LocalSupabase["sql"]): Promise<SqlServer> {
  const sqlToken = randomBytes(32).toString("base64url");
  const { port, close } = await listen(
    async (request) => {
      if (request.headers.get("authorization") !== `Bearer ${sqlToken}`) return jsonAnswer(401, {});
      // The only client is rawSql of database.ts, which sends exactly this.
      const { text, parameters } = (await request.json()) as { text: string; parameters: unknown[] };
      try {
        return jsonAnswer(200, { rows: await run(text, parameters) });
      } catch (error) {
        return jsonAnswer(400, { error: error instanceof Error ? error.message : String(error) });
      }
    },
    { port: 0, explicit: true },
  );
  return { address: { sqlUrl: `http://127.0.0.1:${port}/`, sqlToken }, close };
}
