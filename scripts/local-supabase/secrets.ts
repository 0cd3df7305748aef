import { randomBytes } from "node:crypto";
import { chmod, mkdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { StartError } from "./start-error";

/** 32 bytes is the floor for an HS256 key; the same size serves every other secret. */
const SECRET_BYTES = 32;

const secret = z.string().min(43);

/** The file names each secret as the environment does, for whoever calls the app from a script. */
const SecretsFile = z.strictObject({
  SUPABASE_PUBLISHABLE_KEY: z.string().regex(/^sb_publishable_[\w-]{43}$/),
  SUPABASE_SECRET_KEY: z.string().regex(/^sb_secret_[\w-]{43}$/),
  SUPABASE_JWT_SECRET: secret,
  NEXTAUTH_SECRET: secret,
  CRON_SECRET: secret,
});

/** The secrets of one embedded database and of the app that uses it. */
export type LocalSecrets = {
  publishableKey: string;
  secretKey: string;
  jwtSecret: string;
  nextAuthSecret: string;
  cronSecret: string;
};

/** Where the secrets of a data directory are kept (file mode 0600). */
export function secretsPath(dataDir: string): string {
  return join(dataDir, "secrets.json");
}

/**
 * Reads the secrets of a data directory, or generates them the first time.
 * @throws StartError when the file exists but cannot be used.
 */
export async function loadOrCreateSecrets(dataDir: string): Promise<LocalSecrets> {
  const path = secretsPath(dataDir);
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw new StartError(`The secrets file ${path} cannot be read (${error.code}).`, { cause: error });
  });
  if (text === null) return createSecrets(dataDir);
  if (((await stat(path)).mode & 0o077) !== 0) await chmod(path, 0o600);
  return parseSecrets({ text, path });
}

function parseSecrets({ text, path }: { text: string; path: string }): LocalSecrets {
  try {
    return fromFile(SecretsFile.parse(JSON.parse(text)));
  } catch (cause) {
    throw new StartError(
      `The secrets file ${path} is damaged: restore it from a backup, or delete it to have new secrets (everyone is then signed out).`,
      { cause },
    );
  }
}

function fromFile(file: z.infer<typeof SecretsFile>): LocalSecrets {
  return {
    publishableKey: file.SUPABASE_PUBLISHABLE_KEY,
    secretKey: file.SUPABASE_SECRET_KEY,
    jwtSecret: file.SUPABASE_JWT_SECRET,
    nextAuthSecret: file.NEXTAUTH_SECRET,
    cronSecret: file.CRON_SECRET,
  };
}

async function createSecrets(dataDir: string): Promise<LocalSecrets> {
  const random = () => randomBytes(SECRET_BYTES).toString("base64url");
  const file = {
    SUPABASE_PUBLISHABLE_KEY: `sb_publishable_${random()}`,
    SUPABASE_SECRET_KEY: `sb_secret_${random()}`,
    SUPABASE_JWT_SECRET: random(),
    NEXTAUTH_SECRET: random(),
    CRON_SECRET: random(),
  };
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  // Written beside and renamed, so that a killed process never leaves half a file.
  const partial = `${secretsPath(dataDir)}.${process.pid}`;
  await writeFile(partial, `${JSON.stringify(file, null, 2)}\n`, { mode: 0o600, flag: "w" });
  await rename(partial, secretsPath(dataDir));
  return fromFile(file);
}
