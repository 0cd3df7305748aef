import "server-only";
import { z } from "zod";
import { PASSWORD_MAX_BYTES, PASSWORD_MIN_LENGTH } from "./constants";

/** An e-mail address in its canonical form: NFKC, lower case, no spaces; look-alike @ signs are refused. */
export const emailSchema = z
  .string()
  .max(254, "This e-mail address is too long.")
  .transform((value) => value.trim().toLowerCase())
  .refine(
    (value) => value === value.normalize("NFKC"),
    "Use plain letters and a plain @ in the e-mail address.",
  )
  .pipe(z.email("Enter an e-mail address such as you@example.com."));

/** A password: long enough, not absurdly long, nothing else asked (no composition rules). */
export const passwordSchema = z
  .string()
  .min(PASSWORD_MIN_LENGTH, `Use at least ${PASSWORD_MIN_LENGTH} characters.`)
  .refine((value) => Buffer.byteLength(value) <= PASSWORD_MAX_BYTES, "This password is too long.")
  .refine((value) => new Set(value).size >= 3, "Use a password with more different characters.");

export const signUpSchema = z.strictObject({
  email: emailSchema,
  password: passwordSchema,
  name: z.string().trim().max(80, "Use at most 80 characters.").default(""),
});
