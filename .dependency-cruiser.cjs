/**
 * Which folder may import which. Each rule's comment says why; `npm run boundaries` checks them, and
 * tests/architecture/boundaries.test.ts proves that they bite.
 */

/** Folders of use cases: they decide what happens, and know neither the web framework nor the pages. */
const USE_CASES = "^lib/(coach|imports|ledger|maintenance|plan|weekly-refresh)/";
const TEST_FILE = "[.]test[.]tsx?$";
/** Readers of one file format each. */
const READERS = "^lib/imports/(garmin|fit|xml|strava|export-zip)/";

/** @param {string[]} names */
const packages = (...names) => `^node_modules/(${names.join("|")})/`;

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "R1-training-is-pure",
      comment:
        "The training core is pure functions on plain data: itself, dates and schemas, no I/O and no Node built-ins.",
      severity: "error",
      from: { path: "^lib/training/", pathNot: TEST_FILE },
      to: { pathNot: ["^lib/training/", packages("date-fns", "@date-fns/tz", "zod")] },
    },
    {
      name: "R1-readers-are-pure",
      comment: "A reader turns text or bytes into activities: its neighbours, the core and a parser, no I/O.",
      severity: "error",
      from: { path: READERS, pathNot: TEST_FILE },
      to: {
        pathNot: [
          "^lib/imports/",
          "^lib/training/",
          packages("date-fns", "@date-fns/tz", "zod", "papaparse", "fast-xml-parser", "fflate"),
          "^node_modules/@types/papaparse/",
        ],
      },
    },
    {
      name: "R2-only-data-talks-to-supabase",
      comment:
        "One place knows the database client; the embedded database and the tests' makers are its other users.",
      severity: "error",
      from: { pathNot: ["^lib/data/", "^scripts/local-supabase/", "^tests/"] },
      to: { path: "^node_modules/@supabase/" },
    },
    {
      name: "R2-only-llm-talks-to-openai",
      comment: "Model ids, prices, time limits and fallbacks live in one place.",
      severity: "error",
      from: { pathNot: ["^lib/llm/", "^tests/"] },
      to: { path: packages("openai") },
    },
    {
      name: "R2-only-auth-talks-to-next-auth",
      comment: "Pages and routes ask lib/auth who the runner is; sign-in can then change in one folder.",
      severity: "error",
      from: { pathNot: ["^lib/auth/", "^app/api/auth/", "^tests/"] },
      to: { path: packages("next-auth") },
    },
    {
      name: "R3-data-knows-no-one-above",
      comment: "Data reads and writes rows; it knows neither models, nor use cases, nor the web.",
      severity: "error",
      from: { path: "^lib/data/", pathNot: TEST_FILE },
      to: {
        path: [
          USE_CASES,
          "^lib/(llm|auth|http)/",
          "^app/",
          "^components/",
          packages("next", "react", "react-dom"),
        ],
      },
    },
    {
      name: "R3-llm-knows-no-one-above",
      comment:
        "The model layer is handed what to record and where; it knows neither the database, nor use cases, nor the web.",
      severity: "error",
      from: { path: "^lib/llm/", pathNot: TEST_FILE },
      to: {
        path: [
          USE_CASES,
          "^lib/(data|auth|http)/",
          "^app/",
          "^components/",
          packages("next", "react", "react-dom"),
        ],
      },
    },
    {
      name: "R4-use-cases-know-no-web",
      comment: "A use case is values in, values out: the same from a route, a job, a script or a test.",
      severity: "error",
      from: { path: USE_CASES, pathNot: TEST_FILE },
      to: { path: ["^lib/(auth|http)/", "^app/", "^components/", packages("next", "react", "react-dom")] },
    },
    {
      name: "R4-app-asks-use-cases-for-models",
      comment:
        "A page or route never talks to a model itself: budgets, safety and the claim check sit in the use cases.",
      severity: "error",
      from: { path: "^app/" },
      to: { path: "^lib/llm/" },
    },
    {
      name: "R5-components-only-show",
      comment:
        "Components show what they are given: the core's types and formatting, no data, no session, no use case.",
      severity: "error",
      from: { path: "^components/", pathNot: TEST_FILE },
      to: { path: ["^lib/(?!training/)", "^app/", "^scripts/"] },
    },
    {
      name: "R5-components-take-no-values-from-the-core",
      comment:
        "lib/training/index.ts carries the schema library; only its types and lib/training/format reach the browser.",
      severity: "error",
      from: { path: "^components/", pathNot: TEST_FILE },
      to: { path: "^lib/training/index[.]ts$", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "R6-no-cycles",
      comment:
        "What depends on itself cannot be understood, tested or moved alone. Cycles of types alone cost nothing.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "R6-training-through-its-door",
      comment:
        "From outside, the core is its index (schemas and functions) or its formatting; the rest is free to change.",
      severity: "error",
      from: { pathNot: "^lib/training/" },
      to: { path: "^lib/training/(?!index[.]ts$|format[.]ts$|format/)" },
    },
    {
      name: "R6-nothing-uses-tests",
      comment:
        "Test code is not part of the product; neither are benchmarks, which measure on the tests' runners.",
      severity: "error",
      from: { pathNot: ["^tests/", "^scripts/bench/", TEST_FILE] },
      to: { path: ["^tests/", TEST_FILE] },
    },
    {
      name: "R6-the-product-needs-no-development-package",
      comment:
        "What the app and its start command import is a dependency, or a production install would break.",
      severity: "error",
      from: {
        path: "^(app|components|lib|scripts/(serve|local-supabase|rungpt))",
        pathNot: [TEST_FILE, "^lib/imports/fixtures/"],
      },
      to: {
        dependencyTypes: ["npm-dev"],
        dependencyTypesNot: ["type-only"],
        pathNot: "^node_modules/@types/",
      },
    },
    {
      name: "R6-everything-resolves",
      comment: "An import that cannot be found is checked by no rule above.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    // Without @swc/core, dependency-cruiser reads no file under TypeScript 7 and reports success.
    parser: "swc",
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "^node_modules" },
    exclude: { path: ["^[.]next", "^[.]test"] },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".mts", ".mjs", ".cjs", ".js", ".json", ".css"],
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
    },
  },
};
