import {
  CalendarRange,
  ChartNoAxesColumn,
  ClipboardCheck,
  FileUp,
  Footprints,
  MessageCircle,
  Settings,
  Timer,
} from "lucide-react";
import type { ReactNode } from "react";

export type NavItem = { href: string; label: string; icon: ReactNode; within?: readonly string[] };

const size = "size-5";

/** The four pages a runner lives in; the tab bar adds "More" as the fifth. */
export const MAIN_NAV: readonly NavItem[] = [
  { href: "/today", label: "Today", icon: <Timer aria-hidden className={size} /> },
  { href: "/plan", label: "Plan", icon: <CalendarRange aria-hidden className={size} /> },
  { href: "/coach", label: "Coach", icon: <MessageCircle aria-hidden className={size} /> },
  { href: "/progress", label: "Progress", icon: <ChartNoAxesColumn aria-hidden className={size} /> },
];

/** What is needed now and then. */
export const MORE_NAV: readonly NavItem[] = [
  { href: "/review", label: "Review", icon: <ClipboardCheck aria-hidden className={size} /> },
  { href: "/activities", label: "Activities", icon: <Footprints aria-hidden className={size} /> },
  { href: "/import", label: "Import", icon: <FileUp aria-hidden className={size} /> },
  { href: "/settings", label: "Settings", icon: <Settings aria-hidden className={size} /> },
];
