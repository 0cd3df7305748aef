/** The first Node whose V8 knows the flag below; an older one would refuse to start with it. */
const FIRST_NODE = 24;

/**
 * For the database's process and that of `next start`. V8 begins a full collection for every 64 MB that buffers have taken,
 * collected since or not, however small the heap is. A Sunday moves more than a megabyte of buffers per runner: the database's
 * process spent half of its time on that, and each full collection also drops compiled code. With the flag, buffers count
 * towards the limit that grows with the heap. What that is worth stands in docs/decisions/0010.
 */
export const NODE_FLAGS: readonly string[] =
  Number.parseInt(process.versions.node, 10) >= FIRST_NODE
    ? ["--external-memory-accounted-in-global-limit"]
    : [];
