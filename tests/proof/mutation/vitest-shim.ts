/** Stands in for vitest while mutants are tried: tests are collected, and may be run again and again in one process. */
import { chai } from "vitest";

export { expect } from "vitest";

// Vitest's own needs a test of vitest around it. Inline snapshots are literals: they can be compared as values.
chai.use(({ Assertion }, utils) => {
  utils.addMethod(Assertion.prototype, "toMatchInlineSnapshot", function (this: object, snapshot: string) {
    new Assertion(utils.flag(this, "object")).deep.equal(new Function(`return (${snapshot});`)());
  });
});

type Body = (...args: unknown[]) => unknown;

export interface CollectedTest {
  readonly file: string;
  readonly name: string;
  readonly run: () => unknown;
}

export const collected: CollectedTest[] = [];
export const beforeAlls: Body[] = [];
export const afterAlls: Body[] = [];

let file = "";
const titles: string[] = [];

/** What is collected from now on belongs to this file. */
export function collectFor(path: string): void {
  file = path;
}

export function describe(title: string, body: () => void): void {
  titles.push(title);
  body();
  titles.pop();
}

export function test(title: string, ...rest: unknown[]): void {
  const body = rest.find((part): part is Body => typeof part === "function");
  if (body) collected.push({ file, name: [...titles, title].join(" > "), run: () => body() });
}

const each =
  (declare: (title: string, body: Body) => void) =>
  (rows: readonly unknown[]) =>
  (title: string, body: Body): void => {
    for (const [at, row] of rows.entries())
      declare(`${title} #${at + 1}`, () => (Array.isArray(row) ? body(...(row as unknown[])) : body(row)));
  };

test.each = each(test);
describe.each = each(describe);
export const it = test;

export function beforeAll(body: Body): void {
  beforeAlls.push(body);
}

export function afterAll(body: Body): void {
  afterAlls.push(body);
}
