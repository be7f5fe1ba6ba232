import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import { SchemaEngine, __wbg_set_wasm as setWasm } from "@prisma/schema-engine-wasm/schema_engine_bg";
import { Pool } from "pg";

/**
 * Runs `use` with Prisma's own migration engine, as WebAssembly, on the driver that the application uses. (The
 * native engine would be a download at install time.) The pool is ours to end: the engine holds its lock on a
 * connection, and that must not outlive it.
 */
export async function withSchemaEngine<T>(
  databaseUrl: string,
  schema: { path: string; content: string },
  use: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  await loadWasm();
  const pool = new Pool({ connectionString: databaseUrl, max: 2 });
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg(pool));
  const datamodels: [string, string][] = [[schema.path, schema.content]];
  try {
    const engine = await SchemaEngine.new({ datamodels }, () => {}, adapter);
    try {
      return await use(engine);
    } finally {
      engine.free();
    }
  } finally {
    await pool.end();
  }
}

/** The package expects a bundler to load its .wasm file, so that is done here. */
let loaded: Promise<void> | undefined;

function loadWasm(): Promise<void> {
  loaded ??= (async () => {
    const glue = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
    const program = await WebAssembly.compile(await readFile(glue.replace(/\.js$/, ".wasm")));
    const instance = await WebAssembly.instantiate(program, { "./schema_engine_bg.js": imports() });
    setWasm(instance.exports);
    const start = instance.exports["__wbindgen_start"];
    if (typeof start === "function") start();
  })();
  return loaded;
}

/** The engine's time limit for its lock is a timer that it never clears: that must not keep a process from ending. */
const timer = (callback: () => void, ms: number) => setTimeout(callback, ms).unref();

function imports(): WebAssembly.ModuleImports {
  return Object.fromEntries(
    Object.entries(bindings).map(([name, value]) => [
      name,
      name.startsWith("__wbg_setTimeout_") ? timer : value,
    ]),
  );
}
