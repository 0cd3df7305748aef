import { type ClassValue, clsx } from "clsx";

/** Joins class names; falsy ones vanish. Later classes don't override earlier ones: give variants instead. */
export function cn(...classes: ClassValue[]): string {
  return clsx(classes);
}
