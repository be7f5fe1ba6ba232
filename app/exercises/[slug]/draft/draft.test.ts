import { describe, expect, test } from "vitest";
import { chooseOpening, type LocalDraft, type ServerDraft } from "./draft.ts";

const starter = "starter";
const local = (source: string, changedAt: number, synced: boolean): LocalDraft => ({
  source,
  changedAt,
  revision: 1,
  synced,
});
const server = (source: string, at: number): ServerDraft => ({
  source,
  revision: 2,
  savedAt: new Date(at).toISOString(),
});

describe("what an exercise opens with", () => {
  test("the starter when nothing was ever written", () => {
    expect(chooseOpening(null, null, starter)).toMatchObject({
      draft: { source: starter, synced: true },
      kept: null,
    });
  });

  test("this browser's text when the server has none", () => {
    expect(chooseOpening(local("here", 5, false), null, starter)).toMatchObject({
      draft: { source: "here" },
      kept: null,
    });
  });

  test.each([
    ["newer and not yet saved here", local("here", 9_000, false), server("there", 5_000), "here", null],
    [
      "newer on the server: this one is kept",
      local("here", 5_000, false),
      server("there", 9_000),
      "there",
      "here",
    ],
    [
      "saved here, changed elsewhere since",
      local("here", 9_000, true),
      server("there", 5_000),
      "there",
      null,
    ],
    ["the same on both", local("same", 5_000, false), server("same", 9_000), "same", null],
  ])("%s", (_, here, there, source, kept) => {
    const opening = chooseOpening(here, there, starter);
    expect(opening.draft.source).toBe(source);
    expect(opening.kept).toBe(kept);
  });

  test("a text that was never saved is shown or kept, whichever is newer", () => {
    for (const at of [1_000, 5_000, 9_000]) {
      const { draft, kept } = chooseOpening(local("unsaved", at, false), server("other", 5_000), starter);
      expect([draft.source, kept]).toContain("unsaved");
    }
  });
});
