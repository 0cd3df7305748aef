"use client";

import { useEffect } from "react";

/** Opens the section that the address names, such as `/settings#health`. */
export function OpenByHash() {
  useEffect(() => {
    const open = () => {
      const section = document.getElementById(window.location.hash.slice(1));
      if (section instanceof HTMLDetailsElement) section.open = true;
    };
    open();
    window.addEventListener("hashchange", open);
    return () => window.removeEventListener("hashchange", open);
  }, []);
  return null;
}
