import "server-only";

/** A CSV text as a download. The byte order mark tells spreadsheets that it is UTF-8; our own reader skips it. */
export function csvFile(text: string, fileName: string): Response {
  return new Response(`\uFEFF${text}`, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${fileName}"`,
      "cache-control": "no-store",
    },
  });
}
