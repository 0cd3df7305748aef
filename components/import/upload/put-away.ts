import { send } from "@/components/http/send";

/** Puts a file away that was sent in parts; what fails here expires by itself. */
export async function putAway(uploadId: string): Promise<void> {
  await send(`/api/imports/uploads/${uploadId}`, { method: "DELETE" });
}
