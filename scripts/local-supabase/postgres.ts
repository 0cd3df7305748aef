import { createPostgresConnection } from "@supabase/lite/postgres";
import type { Database, Rows } from "./database";

/** Uses a PostgreSQL server as the backend. */
export async function openPostgres(postgresUrl: string): Promise<Database> {
  const connection = createPostgresConnection({ url: postgresUrl, postgresOptions: { onnotice: () => {} } });
  return {
    connection,
    exclusive: (work) => work(),
    execute: async (sql) => {
      await connection.driver.begin((transaction) => transaction.unsafe(sql));
    },
    query: async (sql, parameters = []) => [
      // The driver types parameters narrower than what it accepts; callers pass plain JSON values.
      ...(await connection.driver.unsafe<Rows>(sql, parameters as string[])),
    ],
    close: () => connection.close(),
  };
}
