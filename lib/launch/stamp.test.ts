import { mkdtempSync, rmSync, writeFileSync, mkdirSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ROOT } from "./root.ts";
import { makeIfChanged, type Product } from "./stamp.ts";

let folder = "";
let made = 0;
beforeEach(() => {
  mkdirSync(join(ROOT, ".cache"), { recursive: true });
  folder = mkdtempSync(join(ROOT, ".cache/stamp-test-"));
  made = 0;
  write("source.ts", "one");
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  rmSync(join(ROOT, ".cache/stamps", basename(folder)), { force: true });
});

describe("a product is made", () => {
  test("the first time, and not again while its sources stay as they are", async () => {
    expect([await makeIfChanged(product()), await makeIfChanged(product())]).toEqual([true, false]);
    expect(made).toBe(1);
  });

  test("again when a source changes, appears, disappears or is renamed", async () => {
    await makeIfChanged(product());
    write("source.ts", "two");
    expect(await makeIfChanged(product())).toBe(true);
    write("other.ts", "");
    expect(await makeIfChanged(product())).toBe(true);
    rmSync(join(folder, "other.ts"));
    expect(await makeIfChanged(product())).toBe(true);
    rmSync(join(folder, "source.ts"));
    write("renamed.ts", "two");
    expect(await makeIfChanged(product())).toBe(true);
  });

  test("not again when something that is excluded changes, or a file is only touched", async () => {
    await makeIfChanged(product());
    write("source.test.ts", "new");
    write("source.ts", "one");
    expect(await makeIfChanged(product())).toBe(false);
  });

  test("again when somebody deleted it", async () => {
    await makeIfChanged(product());
    rmSync(join(folder, "output"));
    expect(await makeIfChanged(product())).toBe(true);
  });

  test("again when the last attempt failed half way, though its sources are those of an earlier success", async () => {
    await makeIfChanged(product());
    write("source.ts", "broken");
    await expect(makeIfChanged(product({ fails: true }))).rejects.toThrow("half way");
    write("source.ts", "one");
    expect(await makeIfChanged(product())).toBe(true);
  });
});

function product({ fails = false } = {}): Product {
  return {
    name: basename(folder),
    title: "test",
    sources: [{ folder, globs: ["*.ts"] }],
    exclude: ["**/*.test.ts"],
    output: relative(ROOT, join(folder, "output")),
    make: async () => {
      made += 1;
      write("output", String(made));
      if (fails) throw new Error("half way");
    },
  };
}

function write(name: string, content: string): void {
  writeFileSync(join(folder, name), content);
}
