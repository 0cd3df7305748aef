import type { NextConfig } from "next";

const config: NextConfig = {
  // The production build under test must not overwrite a developer's own build.
  distDir: process.env.RUNGPT_DIST_DIR ?? ".next",
  // Next writes the build directory into this file; the one under version control names the usual directory alone.
  typescript: { tsconfigPath: process.env.RUNGPT_TSCONFIG ?? "tsconfig.json" },
  poweredByHeader: false,
  // Five image-optimizer CVEs do not apply to an application that has no optimizer.
  images: { unoptimized: true },
  serverExternalPackages: ["@node-rs/argon2"],
  devIndicators: false,
};

export default config;
