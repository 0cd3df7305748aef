import type { MetadataRoute } from "next";

/** Lets a phone keep RunGPT on its home screen. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    name: "RunGPT",
    short_name: "RunGPT",
    description: "A running coach that keeps a rolling two-month plan and says what it assumes.",
    start_url: "/today",
    display: "standalone",
    background_color: "#131a14",
    theme_color: "#131a14",
    icons: [{ src: "/icon.svg", sizes: "any", type: "image/svg+xml" }],
  };
}
