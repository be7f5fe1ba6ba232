import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { areaOf, importGraph, reachableFrom, ROOT } from "./import-graph.ts";

const graph = await importGraph(["{app,lib,grader}/**/*.{ts,tsx}", "proxy.ts"]);
const filesIn = (area: string): string[] => [...graph.keys()].filter((file) => file.startsWith(area));

/** What each area may import besides itself. The generated client in prisma/ belongs to lib alone. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  app: ["lib", "grader"],
  lib: ["grader", "prisma"],
  grader: [],
  prisma: [],
};

describe("imports only point app → lib → grader", () => {
  test.each(Object.entries(MAY_IMPORT))("%s imports from no area but %j and itself", (area, allowed) => {
    const wrong = filesIn(`${area}/`).flatMap((file) =>
      (graph.get(file) ?? [])
        .filter((target) => ![null, area, ...allowed].includes(areaOf(target)))
        .map((target) => `${file} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  test("the graph holds every area, so that the rules above are about something", () => {
    for (const area of ["app", "lib", "grader"]) expect(filesIn(`${area}/`).length).toBeGreaterThan(5);
  });
});

describe("grader/core is pure", () => {
  // What only its tests use, such as generators for fast-check, lives in grader/core/testing.
  const core = filesIn("grader/core/").filter((file) => !file.startsWith("grader/core/testing/"));

  test("no file of it imports a package, a part of Node, or a file outside its folder", () => {
    expect(core.length).toBeGreaterThan(5);
    const outside = core.flatMap((file) =>
      (graph.get(file) ?? [])
        .filter((target) => !core.includes(target))
        .map((target) => `${file} → ${target}`),
    );
    expect(outside).toEqual([]);
  });
});

describe("only the grader's sandbox runs learner code", () => {
  test("no file outside grader/sandbox names isolated-vm, in an import or otherwise", () => {
    const sources = [...graph.keys()].filter((file) => /\.tsx?$/.test(file));
    const naming = sources.filter((file) =>
      /["'`]isolated-vm\b/.test(readFileSync(join(ROOT, file), "utf8")),
    );
    expect(naming).not.toEqual([]);
    expect(naming.filter((file) => !isSandbox(file))).toEqual([]);
  });

  test("the grading service leads to the sandbox, so that the rules below are about something", () => {
    expect(waysTo(isSandbox, ["grader/service/grader.ts"])).not.toEqual([]);
  });

  test("nothing in app and no proxy leads to it, on any way", () => {
    expect(waysTo(isSandbox, [...filesIn("app/"), "proxy.ts"])).toEqual([]);
  });

  test("nothing that is bundled for the browser leads to it or to Node", () => {
    const bundled = [...graph.keys()].filter((file) => /\.browser\.tsx?$/.test(file));
    expect(bundled.length).toBeGreaterThan(3);
    expect(waysTo((target) => isSandbox(target) || target.startsWith("node:"), bundled)).toEqual([]);
  });
});

describe("the graph is the real one", () => {
  test("a forbidden import is seen through an alias, a re-export and a lazy import", async () => {
    const root = mkdtempSync(join(tmpdir(), "import-graph-"));
    try {
      for (const folder of ["app", "lib", "grader"]) mkdirSync(join(root, folder));
      writeFileSync(
        join(root, "package.json"),
        JSON.stringify({ imports: { "#lib/*": "./lib/*", "#grader/*": "./grader/*" } }),
      );
      writeFileSync(join(root, "app/page.tsx"), `export { run } from "#lib/run.ts";`);
      writeFileSync(join(root, "lib/run.ts"), `export const run = () => import("#grader/sandbox.ts");`);
      writeFileSync(
        join(root, "grader/sandbox.ts"),
        `import ivm from "isolated-vm"; export const isolate = ivm.Isolate;`,
      );
      const planted = await importGraph(["app/*.tsx"], root);
      expect(reachableFrom(planted, "app/page.tsx").get("isolated-vm")).toEqual([
        "app/page.tsx",
        "lib/run.ts",
        "grader/sandbox.ts",
        "isolated-vm",
      ]);
    } finally {
      rmSync(root, { recursive: true });
    }
  });
});

function isSandbox(target: string): boolean {
  return target === "isolated-vm" || target.startsWith("grader/sandbox/");
}

function waysTo(isForbidden: (target: string) => boolean, files: readonly string[]): string[] {
  return files.flatMap((file) =>
    [...reachableFrom(graph, file)]
      .filter(([target]) => isForbidden(target))
      .map(([, way]) => way.join(" → ")),
  );
}
