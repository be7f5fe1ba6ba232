import { expect, test } from "vitest";
import type { Context } from "#lib/context.ts";
import { getDraft, listDraftVersions, saveDraft } from "#lib/drafts/index.ts";
import { openHouse } from "#tests/support/house.ts";

const house = openHouse();
const start = Date.UTC(2026, 10, 23);
const at = <C extends Context>(who: C, seconds: number): C => ({
  ...who,
  now: () => new Date(start + seconds * 1000),
});
const sources = async (who: Context) =>
  (await listDraftVersions(who, "dot")).map((version) => version.source);

test("a draft is there as it was saved, with a revision that goes up only when the text changes", async () => {
  const ada = await house.enter();
  expect(await getDraft(ada, "dot")).toBeNull();
  const first = await saveDraft(at(ada, 0), { slug: "dot", source: "one" });
  expect(first).toEqual({ revision: 1, savedAt: new Date(start) });
  expect(await saveDraft(at(ada, 9), { slug: "dot", source: "one", baseRevision: 1 })).toEqual(first);
  expect(await saveDraft(at(ada, 10), { slug: "dot", source: "two", baseRevision: 1 })).toMatchObject({
    revision: 2,
  });
  expect(await getDraft(ada, "dot")).toMatchObject({ source: "two", revision: 2 });
});

test("a text that stood for some seconds is kept when it is replaced; one that was being typed is not", async () => {
  const ada = await house.enter();
  const save = async (seconds: number, source: string, baseRevision?: number) =>
    (await saveDraft(at(ada, seconds), { slug: "dot", source, ...(baseRevision ? { baseRevision } : {}) }))
      .revision;
  let revision = await save(0, "a");
  revision = await save(6, "ab", revision);
  revision = await save(7, "abc", revision);
  revision = await save(8, "abcd", revision);
  await save(20, "abcde", revision);
  expect(await sources(ada)).toEqual(["abcd", "a"]);
});

test("reset and restore keep what they replace, however young it is", async () => {
  const ada = await house.enter();
  const { revision } = await saveDraft(at(ada, 0), { slug: "dot", source: "mine" });
  const reset = await saveDraft(at(ada, 0), {
    slug: "dot",
    source: "starter",
    baseRevision: revision,
    keepPrevious: true,
  });
  const [kept] = await listDraftVersions(ada, "dot");
  expect(kept).toMatchObject({ source: "mine", revision: 1 });
  await saveDraft(at(ada, 0), {
    slug: "dot",
    source: kept?.source,
    baseRevision: reset.revision,
    keepPrevious: true,
  });
  expect((await getDraft(ada, "dot"))?.source).toBe("mine");
  expect(await sources(ada)).toEqual(["starter", "mine"]);
});

test("a tab that does not know of another's save is told; overwriting it keeps the other's text", async () => {
  const ada = await house.enter();
  const { revision } = await saveDraft(at(ada, 0), { slug: "dot", source: "both" });
  await saveDraft(at(ada, 1), { slug: "dot", source: "laptop", baseRevision: revision });
  const stale = saveDraft(at(ada, 2), { slug: "dot", source: "phone", baseRevision: revision });
  await expect(stale).rejects.toMatchObject({ code: "conflict", reason: "draft-saved-elsewhere" });
  expect((await getDraft(ada, "dot"))?.source).toBe("laptop");
  await saveDraft(at(ada, 2), { slug: "dot", source: "phone" });
  expect(await sources(ada)).toContain("laptop");
});

test("twenty saves at once from one base: one wins, and the rest are told so", async () => {
  const ada = await house.enter();
  const { revision } = await saveDraft(ada, { slug: "dot", source: "base" });
  const saves = await Promise.allSettled(
    Array.from({ length: 20 }, (_, n) =>
      saveDraft(ada, { slug: "dot", source: `text ${n}`, baseRevision: revision }),
    ),
  );
  expect(saves.filter((save) => save.status === "fulfilled")).toHaveLength(1);
  const refusals = saves.flatMap((save): unknown[] => (save.status === "rejected" ? [save.reason] : []));
  for (const refusal of refusals)
    expect(refusal).toMatchObject({ code: "conflict", reason: "draft-saved-elsewhere" });
});

test("versions are bounded: the latest all stay, older ones thin out, the very first stays longest", async () => {
  const ada = await house.enter();
  let revision: number | undefined;
  for (let n = 0; n < 140; n++) {
    ({ revision } = await saveDraft(at(ada, n < 5 ? n * 600 : 3_000 + n * 10), {
      slug: "dot",
      source: `text ${n}`,
      baseRevision: revision,
    }));
  }
  const kept = await sources(ada);
  expect(kept).toHaveLength(100);
  expect(kept.slice(0, 30)).toEqual(Array.from({ length: 30 }, (_, n) => `text ${138 - n}`));
  expect(kept.slice(-4)).toEqual(["text 3", "text 2", "text 1", "text 0"]);
}, 60_000);

test("drafts belong to their owner, and to nobody who is not signed in", async () => {
  const ada = await house.enter();
  await saveDraft(ada, { slug: "dot", source: "secret" });
  const teacher = await house.enter({ role: "instructor" });
  expect(await getDraft(teacher, "dot")).toBeNull();
  expect(await listDraftVersions(teacher, "dot")).toEqual([]);
  const nobody = house.anonymous();
  await expect(getDraft(nobody, "dot")).rejects.toMatchObject({ code: "unauthenticated" });
  await expect(listDraftVersions(nobody, "dot")).rejects.toMatchObject({ code: "unauthenticated" });
  await expect(saveDraft(nobody, { slug: "dot", source: "x" })).rejects.toMatchObject({
    code: "unauthenticated",
  });
  await expect(saveDraft(ada, { slug: "dot", source: "x".repeat(128 * 1024 + 1) })).rejects.toMatchObject({
    reason: "source-too-large",
  });
  await expect(saveDraft(ada, { slug: "nope", source: "x" })).rejects.toMatchObject({ code: "not-found" });
});
