import process from "node:process";
import { defineConfig } from "prisma/config";

// The native schema engine is a download that a closed network blocks. `generate` never calls it, yet looks for
// it: any executable will do. Migrations are applied by the same engine as WebAssembly (lib/db/migrate.ts).
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env.DATABASE_URL ?? "" },
});
