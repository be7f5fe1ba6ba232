// imports a module of the host at the top and waits for it
const load = new Function("return import('node:fs')") as () => Promise<{ readdirSync(path: string): string[] }>;
const fs = await load();
export function dot(): number {
  return fs.readdirSync("/").length;
}
