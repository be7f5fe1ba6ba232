import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { keptReasons } from "./draft.ts";
import { parseDraft, parseVersions } from "./stored-drafts.ts";

const draft = { source: "let a = 1;", changedAt: 1_700_000_000_000, revision: 3, synced: false };
const version = { source: "let b = 2;", at: 1_700_000_000_000, because: "reset" };
const notRecords = ["", "{", "null", "7", '"text"', "[]", "{}"];

describe("a draft in the browser's storage", () => {
  test("comes back as it was written", () => {
    const drafts = fc.record(
      { source: fc.string(), changedAt: fc.nat(), revision: fc.nat(), synced: fc.boolean() },
      { noNullPrototype: true },
    );
    fc.assert(
      fc.property(drafts, (one) => {
        expect(parseDraft(JSON.stringify(one))).toEqual(one);
      }),
    );
  });

  test.each(notRecords)("is none when the storage holds %j", (text) => {
    expect(parseDraft(text)).toBeNull();
  });

  test.each(Object.keys(draft))("is none when %s is missing or of another type", (key) => {
    expect(parseDraft(JSON.stringify({ ...draft, [key]: undefined }))).toBeNull();
    expect(parseDraft(JSON.stringify({ ...draft, [key]: [] }))).toBeNull();
  });
});

describe("kept versions in the browser's storage", () => {
  test("come back as they were written, in their order", () => {
    const versions = fc.array(
      fc.record(
        { source: fc.string(), at: fc.nat(), because: fc.constantFrom(...keptReasons) },
        { noNullPrototype: true },
      ),
    );
    fc.assert(
      fc.property(versions, (all) => {
        expect(parseVersions(JSON.stringify(all))).toEqual(all);
      }),
    );
  });

  test.each(notRecords)("are none when the storage holds %j", (text) => {
    expect(parseVersions(text)).toEqual([]);
  });

  test.each(Object.keys(version))("one without a right %s is left out, the others stay", (key) => {
    const broken = { ...version, [key]: {} };
    expect(parseVersions(JSON.stringify([broken, version]))).toEqual([version]);
  });
});
