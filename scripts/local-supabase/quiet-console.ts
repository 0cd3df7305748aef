import { AsyncLocalStorage } from "node:async_hooks";

const inside = new AsyncLocalStorage<true>();
let patched = false;

/**
 * Runs work whose `console.error` is dropped. @supabase/lite prints each failed statement with its parameters, which are
 * the runners' own data; the client gets the same error as the response and logs what it needs.
 */
export function quietly<T>(work: () => Promise<T>): Promise<T> {
  if (!patched) {
    patched = true;
    const original = console.error.bind(console);
    console.error = (...values: unknown[]) => {
      if (inside.getStore() !== true) original(...values);
    };
  }
  return inside.run(true, work);
}
