import { createPostgresConnection } from "@supabase/lite/postgres";
import type { Database, Rows } from "./database";

/** Arguments of functions come as JSON text already; turned into JSON once more they would arrive as one long string. */
function asJson(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

const parse = (text: string): unknown => JSON.parse(text);
const JSON_TYPES = {
  json: { to: 114, from: [114], serialize: asJson, parse },
  jsonb: { to: 3802, from: [3802], serialize: asJson, parse },
};

/** Uses a PostgreSQL server as the backend. */
export async function openPostgres({
  postgresUrl,
  connections = 10,
}: {
  postgresUrl: string;
  connections?: number;
}): Promise<Database> {
  const connection = createPostgresConnection({
    url: postgresUrl,
    postgresOptions: { onnotice: () => {}, types: JSON_TYPES, max: connections },
  });
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
