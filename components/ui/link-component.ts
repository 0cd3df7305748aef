import type { ComponentType, ReactNode } from "react";

/**
 * What draws a link in a component that the public pages share: the router's, or a plain `a`. The router's brings 3 kB of
 * code, which a visitor of one page does not need; whoever wants it passes it.
 */
export type LinkComponent = ComponentType<{ href: string; className: string; children: ReactNode }> | "a";
