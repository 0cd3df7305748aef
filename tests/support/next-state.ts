/** What the database would hold after a change: the product's own simulation knows. */
export { afterFacts, afterWrite } from "@/lib/ledger/after-write";
