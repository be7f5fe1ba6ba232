/** Pages that do nothing but load Monaco: what an editor costs where there is nothing else. */
import { createServer } from "node:http";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress } from "node:zlib";
import { build } from "esbuild";
import { ROOT } from "#tests/runner/steps.ts";

export interface BarePages {
  /** As its own README has it: `import * as monaco from "monaco-editor"`. */
  readonly published: string;
  /** The bundle that the exercise page loads, without the exercise page. */
  readonly lean: string;
  close(): Promise<void>;
}

interface File {
  readonly type: string;
  readonly body: Buffer;
  readonly encoding?: "br";
}

const compress = promisify(brotliCompress);
const bundles = join(ROOT, "public/generated/run");

/** Serves both compressed and cacheable, as the product is served. `editor` are the names of the product's own files. */
export async function serveBarePages(
  source: string,
  editor: { script: string; style: string; worker: string },
): Promise<BarePages> {
  const files = new Map<string, File>([
    ...(await publishedFiles()),
    ...(await leanFiles(editor)),
    ["/published.html", page(source, "published.js", "published.css", "published-worker.js")],
    ["/lean.html", page(source, editor.script, editor.style, editor.worker)],
  ]);
  const server = createServer((request, response) => {
    const file = files.get(new URL(request.url ?? "/", "http://localhost").pathname);
    if (!file) return void response.writeHead(404).end();
    response.writeHead(200, {
      "Content-Type": file.type,
      "Content-Length": file.body.length,
      "Cache-Control": "public, max-age=31536000, immutable",
      ...(file.encoding && { "Content-Encoding": file.encoding }),
    });
    response.end(file.body);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("The bare pages have no address.");
  const origin = `http://localhost:${address.port}`;
  return {
    published: `${origin}/published.html`,
    lean: `${origin}/lean.html`,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}

function page(source: string, script: string, style: string, worker: string): File {
  const body = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Monaco</title>
<link rel="stylesheet" href="/${style}">
<div id="editor" style="width: 700px; height: 500px"></div>
<script type="module">
import * as loaded from "/${script}";
const monaco = loaded.monaco ?? loaded;
self.MonacoEnvironment = { getWorker: () => new Worker("/${worker}", { type: "module" }) };
monaco.editor.create(document.getElementById("editor"), { value: ${JSON.stringify(source).replaceAll("<", "\\u003c")}, language: "typescript" });
</script></html>`;
  return { type: "text/html; charset=utf-8", body: Buffer.from(body) };
}

async function publishedFiles(): Promise<[string, File][]> {
  const { outputFiles } = await build({
    stdin: { contents: 'export * from "monaco-editor";', resolveDir: ROOT },
    outfile: "published.js",
    bundle: true,
    write: false,
    format: "esm",
    platform: "browser",
    target: "es2022",
    minify: true,
    legalComments: "none",
    logLevel: "silent",
    loader: { ".ttf": "dataurl" },
  });
  const worker = await build({
    stdin: { contents: 'import "monaco-editor/editor/editor.worker.js";', resolveDir: ROOT },
    outfile: "published-worker.js",
    bundle: true,
    write: false,
    format: "esm",
    minify: true,
    logLevel: "silent",
  });
  const made = [...outputFiles, ...worker.outputFiles];
  return Promise.all(made.map(({ path, contents }) => compressed(basename(path), Buffer.from(contents))));
}

function leanFiles(editor: Record<string, string>): Promise<[string, File][]> {
  return Promise.all(
    Object.values(editor).map(async (name) => compressed(name, await readFile(join(bundles, name)))),
  );
}

async function compressed(name: string, content: Buffer): Promise<[string, File]> {
  const type = name.endsWith(".css") ? "text/css" : name.endsWith(".js") ? "text/javascript" : "font/ttf";
  return [`/${name}`, { type, body: await compress(content), encoding: "br" }];
}
