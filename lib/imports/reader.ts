/** The door for browsers: reading without the schema library. */
export { IMPORT_LIMITS } from "./constants";
export type { Field } from "./garmin/locales";
export type { ImportFormat, ImportIssue, ImportOutput, ImportProfile, ImportUnits } from "./import-output";
export { groupIssues, type IssueGroup, type IssueSeverity } from "./issues";
export { ALL_RUNS, type ColumnMapping, type SportWords } from "./mapping";
export { type ReadExportInput, readAsking, readExport } from "./read-export";
export { sameActivity, startTogether } from "./same-activity";
export { type MappingSuggestion, suggestMapping } from "./suggest-mapping";
