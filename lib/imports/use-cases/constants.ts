/** Bytes of one upload; hosts such as Vercel cut request bodies off at 4.5 MB. */
export const MAX_UPLOAD_BYTES = 4_000_000;
/** Runs shown in the preview. */
export const PREVIEW_RUNS = 5;
/** Characters of a file name that are kept. */
export const FILE_NAME_CHARS_MAX = 200;
/** Issues kept with an import, worst first; a summary by kind is kept of all. */
export const STORED_ISSUES_MAX = 500;
