import type { Db } from "@/lib/data/client";

/** A database that counts what is sent to it: `rpc:name` or `from:table` per round trip, in order. */
export function countTrips(db: Db): { db: Db; trips: string[] } {
  const trips: string[] = [];
  const counting = new Proxy(db, {
    get(target, name) {
      const value = Reflect.get(target, name);
      if (typeof value !== "function") return value;
      if (name !== "rpc" && name !== "from") return value.bind(target);
      return (first: string, ...rest: unknown[]) => {
        trips.push(`${name}:${first}`);
        return value.call(target, first, ...rest);
      };
    },
  });
  return { db: counting, trips };
}
