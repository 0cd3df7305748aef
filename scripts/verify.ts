/** `npm run verify`: the quick part of what is asked of a change; `npm test` adds database, routes and browser. */
import { QUICK_TESTS, runChecks, STATIC_CHECKS } from "./verify/checks";

const checks = [...STATIC_CHECKS, QUICK_TESTS];
const failed = await runChecks(checks);
console.log(`${checks.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
