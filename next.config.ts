import type { NextConfig } from "next";

/**
 * Nothing is loaded from, sent to or framed by anybody else. Next writes inline scripts and charts carry inline styles,
 * so both are allowed inline; the development server also needs eval and a socket.
 */
const developing = process.env.NODE_ENV === "development";
const contentSecurityPolicy = [
  "default-src 'self'",
  `script-src 'self' 'unsafe-inline'${developing ? " 'unsafe-eval'" : ""}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  `connect-src 'self'${developing ? " ws:" : ""}`,
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "form-action 'self' https://accounts.google.com https://github.com",
].join("; ");

const headers = [
  { key: "Content-Security-Policy", value: contentSecurityPolicy },
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=()" },
];

const config: NextConfig = {
  headers: async () => [{ source: "/:path*", headers }],
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
