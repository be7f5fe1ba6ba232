import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";
import { precompressChunks } from "./app/delivery/precompress-chunks.ts";
import { precompressedFiles } from "./app/delivery/precompressed.ts";

const precompressed = precompressedFiles(process.env.NODE_ENV === "production");

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm test` runs tsc over the whole repository, tests included; a second pass here would only slow the first start.
  typescript: { ignoreBuildErrors: true },
  // Loaded by Node as they are: native parts, worker threads, or files found relative to their own package.
  serverExternalPackages: [
    "@node-rs/argon2",
    "@prisma/adapter-pg",
    "@prisma/client",
    "graphile-worker",
    "pg",
    "pino",
  ],
  // `next dev` writes nothing into the checkout but .next.
  agentRules: false,
  compiler: {
    runAfterProductionCompile: ({ projectDir, distDir }) => precompressChunks(projectDir, distDir),
  },
  rewrites: async () => ({ beforeFiles: precompressed.rewrites, afterFiles: [], fallback: [] }),
  headers: async () => [
    {
      // The bundles that Run loads carry a content hash in their name; their manifest does not.
      source: "/generated/run/:file((?!manifest\\.json).+)",
      headers: [{ key: "Cache-Control", value: "public, max-age=31536000, immutable" }],
    },
    ...precompressed.headers,
  ],
};

export default createNextIntlPlugin("./lib/i18n/request.ts")(config);
