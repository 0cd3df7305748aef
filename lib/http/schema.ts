import { z } from "zod";

/** Made by the client for each intended change; the same id is carried out once. */
export const requestIdSchema = z.uuid("Send a requestId (a UUID) with each change.");

/** The version of the plan that the runner was looking at. */
export const baseVersionSchema = z.int("Send the baseVersion of the plan you are looking at.").min(0);

export const requestSchema = z.strictObject({ requestId: requestIdSchema });

/** A positive whole number in a query. */
export const versionQuerySchema = z.coerce.number("Give a version number.").int().min(1);
