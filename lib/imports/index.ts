/** The door for the server and scripts: reading, and the schema of what was read. */
export {
  importFormatSchema,
  importIssueSchema,
  importOutputSchema,
  importProfileSchema,
  importUnitsSchema,
} from "./import-output";
export * from "./reader";
