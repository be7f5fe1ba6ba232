/** How files that were compressed at build time reach a browser: as rules of Next's configuration. */
import type { NextConfig } from "next";

type Rewrite = Extract<Awaited<ReturnType<NonNullable<NextConfig["rewrites"]>>>, unknown[]>[number];
type Header = Awaited<ReturnType<NonNullable<NextConfig["headers"]>>>[number];

/** Folder → pattern of the names in it that have a `.br` beside them. */
const bundles = { folder: "/generated/run", name: "[^./]+\\.[0-9a-f]+" };
const chunks = { folder: "/_next/static/chunks", name: "[^./]+" };

const contentTypes = {
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  ttf: "font/ttf",
};

/** Browsers say so over https, and on their own machine. All others get what Next compresses on the way. */
export const takesBrotli = {
  type: "header" as const,
  key: "accept-encoding",
  value: ".*\\bbr\\b(?!\\s*;\\s*q=0(?:\\.0*)?\\s*(?:,|$)).*",
};

/** `next dev` compresses no chunks; the bundles are the same there. */
export function precompressedFiles(production: boolean): { rewrites: Rewrite[]; headers: Header[] } {
  const rules = (production ? [bundles, chunks] : [bundles]).flatMap(({ folder, name }) =>
    Object.entries(contentTypes).map(([extension, type]) => ({
      path: `${folder}/:file(${name}\\.${extension})`,
      compressed: `${folder}/:file.br`,
      type,
    })),
  );
  return {
    rewrites: rules.map(({ path, compressed }) => ({
      source: path,
      has: [takesBrotli],
      destination: compressed,
    })),
    headers: rules.map(({ path, type }) => ({
      source: path,
      has: [takesBrotli],
      headers: [
        { key: "Content-Encoding", value: "br" },
        { key: "Content-Type", value: type },
        { key: "Vary", value: "Accept-Encoding" },
      ],
    })),
  };
}
