"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Draws the page anew once: something changed while it was being drawn. */
export function RefreshPage() {
  const router = useRouter();
  useEffect(() => router.refresh(), [router]);
  return null;
}
