import { StartError } from "./start-error";

/** The port of the Supabase CLI's own local stack. */
const DEFAULT_PORT = 54321;

/**
 * The database's port from RUNGPT_DB_PORT; unset means the default or the next free one.
 * @throws StartError when the value is no port number.
 */
export function databasePort(value: string | undefined): { port: number; portIsExplicit: boolean } {
  if (value === undefined || value === "") return { port: DEFAULT_PORT, portIsExplicit: false };
  const port = Number(value);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new StartError(`RUNGPT_DB_PORT is "${value}": give a port number between 1 and 65535.`);
  }
  return { port, portIsExplicit: true };
}
