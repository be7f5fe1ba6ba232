import { describe, expect, test } from "vitest";
import {
  becomeInstructor,
  createGuest,
  createInstructorToken,
  hasInstructor,
  mergeGuest,
  renameUser,
  setBoardName,
  setLocale,
  signInWithProvider,
  signUp,
  verifyPassword,
} from "#lib/accounts/index.ts";
import { findActor } from "#lib/auth/find-actor.ts";
import { getDraft, listDraftVersions, saveDraft } from "#lib/drafts/index.ts";
import { getProfile, getProgress } from "#lib/progress/index.ts";
import { createSubmission, listSubmissions, recordVerdict } from "#lib/submissions/index.ts";
import { openHouse } from "#tests/support/house.ts";
import { timed, verdictFor, wrongAnswer } from "#tests/support/verdicts.ts";

const house = openHouse();
const password = "correct horse battery";
const source = "export function dot() { return 0; }\n";
const dotOf = async (context: Parameters<typeof getProgress>[0]) =>
  (await getProgress(context)).find((entry) => entry.slug === "dot");

describe("signing up", () => {
  test("opens an account whose password is stored as argon2id only and lets its owner in", async () => {
    const { id } = await signUp(house.anonymous(), { name: " Ada  Lovelace ", password });
    const user = await house.db.user.findUniqueOrThrow({ where: { id } });
    expect(user).toMatchObject({ name: "Ada Lovelace", guest: false, role: "learner" });
    expect(user.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await verifyPassword(house.db, { name: "ADA lovelace", password, address: null })).toMatchObject({
      id,
    });
  });

  test.each([
    ["another case", "grace", "GRACE"],
    ["full-width letters", "hopper", "ｈｏｐｐｅｒ"],
    ["more spaces", "mary ann", "mary   ann"],
  ])("under a name that is taken in %s is refused", async (_what, taken, wanted) => {
    await signUp(house.anonymous(), { name: taken, password });
    await expect(signUp(house.anonymous(), { name: wanted, password })).rejects.toMatchObject({
      code: "conflict",
      field: "name",
      reason: "name-taken",
    });
  });

  test.each([
    ["a", password, "name", "name-too-short"],
    ["x".repeat(33), password, "name", "name-too-long"],
    ["<script>", password, "name", "name-characters"],
    ["line\nbreak\u0000", password, "name", "name-characters"],
    ["fine name", "seven77", "password", "password-too-short"],
    ["fine name", "x".repeat(600), "password", "password-too-long"],
  ])("as %j with %j is refused for its %s", async (name, given, field, reason) => {
    await expect(signUp(house.anonymous(), { name, password: given })).rejects.toMatchObject({
      code: "invalid",
      field,
      reason,
    });
  });

  test("many times at once under one name succeeds once, and the others hear that it is taken", async () => {
    const tries = await Promise.allSettled(
      Array.from({ length: 6 }, () => signUp(house.anonymous(), { name: "Emmy", password })),
    );
    expect(tries.filter((result) => result.status === "fulfilled")).toHaveLength(1);
    const refusals = tries.flatMap((result): unknown[] =>
      result.status === "rejected" ? [result.reason] : [],
    );
    for (const refusal of refusals) expect(refusal).toMatchObject({ code: "conflict", reason: "name-taken" });
  });

  test("as a guest keeps the guest's id, progress, drafts and history", async () => {
    const { id } = await createGuest(house.db, { address: null });
    const guest = { ...house.anonymous(), actor: await findActor(house.db, id, new Date()) };
    const made = await createSubmission(guest, { slug: "dot", source });
    await recordVerdict(house.db, made.id, await verdictFor("dot"));
    await saveDraft(guest, { slug: "dot", source });
    expect(await signUp(guest, { name: "Sofia", password })).toEqual({ id });
    const sofia = { ...guest, actor: await findActor(house.db, id, new Date()) };
    expect(sofia.actor).toMatchObject({ name: "Sofia", guest: false });
    expect(await dotOf(sofia)).toMatchObject({ solved: true, attempts: 1 });
    expect((await listSubmissions(sofia, { slug: "dot" })).rows).toHaveLength(1);
    expect(await getDraft(sofia, "dot")).toMatchObject({ source });
    await expect(signUp(sofia, { name: "Sofia 2", password })).rejects.toMatchObject({
      code: "conflict",
      reason: "already-signed-in",
    });
  });
});

describe("signing in", () => {
  test("with a wrong password and with a name that nobody has gets the same answer", async () => {
    await signUp(house.anonymous(), { name: "Lise", password });
    expect(
      await verifyPassword(house.db, { name: "Lise", password: "wrong password", address: null }),
    ).toBeNull();
    expect(await verifyPassword(house.db, { name: "nobody at all", password, address: null })).toBeNull();
  });

  test("is refused after ten tries from one place, with the time to wait; from elsewhere it works", async () => {
    await signUp(house.anonymous(), { name: "Hedy", password });
    const guess = () =>
      verifyPassword(house.db, { name: "hedy", password: "guess guess", address: "203.0.113.1" });
    for (let n = 0; n < 10; n++) expect(await guess()).toBeNull();
    const refused = verifyPassword(house.db, { name: "HEDY", password, address: "203.0.113.1" });
    await expect(refused).rejects.toMatchObject({
      code: "rate-limited",
      retryAfterSeconds: expect.any(Number),
    });
    expect(await verifyPassword(house.db, { name: "hedy", password, address: "203.0.113.2" })).toMatchObject({
      name: "Hedy",
    });
  });

  test("thirty guesses at once are counted one by one", async () => {
    const tries = await Promise.allSettled(
      Array.from({ length: 30 }, () =>
        verifyPassword(house.db, { name: "burst", password: "guess guess", address: "203.0.113.9" }),
      ),
    );
    expect(tries.filter((result) => result.status === "fulfilled").length).toBeLessThanOrEqual(10);
  });

  test("succeeding forgets the failures before it", async () => {
    await signUp(house.anonymous(), { name: "Rosalind", password });
    const attempt = (given: string) =>
      verifyPassword(house.db, { name: "rosalind", password: given, address: "203.0.113.3" });
    for (let round = 0; round < 3; round++) {
      for (let n = 0; n < 8; n++) await attempt("guess guess");
      expect(await attempt(password)).not.toBeNull();
    }
  });
});

test("guests and accounts from one address are bounded", async () => {
  const address = "203.0.113.77";
  const guests = await Promise.allSettled(
    Array.from({ length: 155 }, () => createGuest(house.db, { address })),
  );
  expect(guests.filter((result) => result.status === "rejected")).toHaveLength(5);
  await house.db.rateLimiterFlexible.create({
    data: { key: `sign-up:${address}`, points: 100, expire: new Date(Date.now() + 60_000) },
  });
  await expect(signUp(house.anonymous(address), { name: "One More", password })).rejects.toMatchObject({
    code: "rate-limited",
  });
});

describe("merging a guest into an account", () => {
  test("adds up attempts, keeps the best of both, renumbers the history and leaves no guest", async () => {
    const ada = await house.enter();
    const guest = await house.enter({ guest: true });
    const submit = async (who: typeof ada, given: Parameters<typeof verdictFor>[1]) => {
      const { id } = await createSubmission(who, { slug: "dot", source });
      await recordVerdict(house.db, id, await verdictFor("dot", given));
      return id;
    };
    await submit(ada, { performance: timed(3) });
    await submit(guest, wrongAnswer);
    await submit(guest, { performance: timed(2) });
    await submit(ada, wrongAnswer);
    const waiting = await createSubmission(guest, { slug: "transpose", source });
    expect(await mergeGuest(house.db, guest.actor.id, ada.actor.id)).toBe(true);

    expect(await dotOf(ada)).toMatchObject({ attempts: 4, solved: true, bestPoints: 100 });
    const { rows } = await listSubmissions(ada, { slug: "dot" });
    expect(rows.map((row) => row.attemptNumber)).toEqual([4, 3, 2, 1]);
    expect(await findActor(house.db, guest.actor.id, new Date())).toBeNull();
    expect(await mergeGuest(house.db, guest.actor.id, ada.actor.id)).toBe(false);
    // What was still being judged is recorded for the account.
    await recordVerdict(house.db, waiting.id, await verdictFor("transpose"));
    expect((await getProgress(ada)).find((entry) => entry.slug === "transpose")).toMatchObject({
      solved: true,
      attempts: 1,
    });
    expect((await createSubmission(ada, { slug: "dot", source })).id).toBeTruthy();
  });

  test("loses no draft: the younger stays in the editor, the other and all versions are kept", async () => {
    const ada = await house.enter();
    const guest = await house.enter({ guest: true });
    const at = (who: typeof ada, seconds: number) => ({
      ...who,
      now: () => new Date(1_700_000_000_000 + seconds * 1000),
    });
    await saveDraft(at(ada, 0), { slug: "dot", source: "ada 1" });
    await saveDraft(at(ada, 100), { slug: "dot", source: "ada 2" });
    await saveDraft(at(guest, 50), { slug: "dot", source: "guest 1" });
    await saveDraft(at(guest, 200), { slug: "dot", source: "guest 2" });
    await saveDraft(at(guest, 200), { slug: "transpose", source: "guest only" });
    await mergeGuest(house.db, guest.actor.id, ada.actor.id);
    expect((await getDraft(ada, "dot"))?.source).toBe("guest 2");
    expect((await listDraftVersions(ada, "dot")).map((version) => version.source).sort()).toEqual([
      "ada 1",
      "ada 2",
      "guest 1",
    ]);
    expect((await getDraft(ada, "transpose"))?.source).toBe("guest only");
    await expect(saveDraft(at(ada, 300), { slug: "dot", source: "ada 3" })).resolves.toHaveProperty(
      "revision",
    );
  });

  test("while the guest submits and verdicts arrive loses no submission", async () => {
    const ada = await house.enter();
    const guest = await house.enter({ guest: true });
    const made = await Promise.all(
      Array.from({ length: 4 }, () => createSubmission(guest, { slug: "dot", source })),
    );
    const verdict = await verdictFor("dot", { performance: timed(2) });
    const [merged, late] = await Promise.all([
      mergeGuest(house.db, guest.actor.id, ada.actor.id),
      createSubmission(guest, { slug: "dot", source }).then(
        ({ id }) => id,
        () => null,
      ),
      ...made.map(({ id }) => recordVerdict(house.db, id, verdict)),
    ]);
    expect(merged).toBe(true);
    expect((await listSubmissions(ada, { slug: "dot" })).rows).toHaveLength(late ? 5 : 4);
    expect(await dotOf(ada)).toMatchObject({ attempts: 4, solved: true });
  });

  test("is refused between two accounts", async () => {
    const [ada, eve] = [await house.enter(), await house.enter()];
    expect(await mergeGuest(house.db, eve.actor.id, ada.actor.id)).toBe(false);
    expect(await findActor(house.db, eve.actor.id, new Date())).not.toBeNull();
  });
});

const from = (
  providerAccountId: string,
  suggestedName: string,
  current: { id: string; guest: boolean } | null = null,
) => signInWithProvider(house.db, { provider: "github", providerAccountId, suggestedName, current });

describe("signing in with a provider", () => {
  test("the first time makes an account with a free name, later finds it whatever it is called by then", async () => {
    const first = await from("1", "Octo Cat");
    const second = await from("2", "octo cat");
    expect(await from("1", "Renamed")).toEqual(first);
    const names = await house.db.user.findMany({
      where: { id: { in: [first.id, second.id] } },
      orderBy: { id: "asc" },
    });
    expect(names.map((user) => user.name)).toEqual(["Octo Cat", "octo cat-2"]);
    expect((await house.db.user.findUniqueOrThrow({ where: { id: (await from("3", "<>")).id } })).name).toBe(
      "learner",
    );
  });

  test("turns a guest into the account, or moves the guest's work into the one that exists", async () => {
    const guest = await house.enter({ guest: true });
    expect(await from("10", "Guest Star", guest.actor)).toEqual({ id: guest.actor.id });
    const again = await house.enter({ guest: true });
    await saveDraft(again, { slug: "dot", source });
    expect(await from("10", "Guest Star", again.actor)).toEqual({ id: guest.actor.id });
    expect(await getDraft(guest, "dot")).toMatchObject({ source });
    expect(await findActor(house.db, again.actor.id, new Date())).toBeNull();
  });

  test("adds a second way in for somebody who is signed in", async () => {
    const ada = await house.enter();
    expect(await from("20", "other name", ada.actor)).toEqual({ id: ada.actor.id });
    expect((await getProfile(ada)).signInMethods).toEqual(["github"]);
  });
});

describe("a link that makes an instructor", () => {
  test("works once, for one account", async () => {
    expect(await hasInstructor(house.db)).toBe(false);
    const token = await createInstructorToken(house.db);
    const people = await Promise.all(Array.from({ length: 4 }, () => house.enter()));
    const tries = await Promise.allSettled(people.map((person) => becomeInstructor(person, token)));
    expect(tries.filter((result) => result.status === "fulfilled")).toHaveLength(1);
    expect(await house.db.user.count({ where: { role: "instructor" } })).toBe(1);
    expect(await hasInstructor(house.db)).toBe(true);
  });

  test("is refused to guests and to nobody, when invented, and when it has expired", async () => {
    const token = await createInstructorToken(house.db);
    await expect(becomeInstructor(house.anonymous(), token)).rejects.toMatchObject({
      code: "unauthenticated",
    });
    await expect(becomeInstructor(await house.enter({ guest: true }), token)).rejects.toMatchObject({
      code: "forbidden",
      reason: "guest",
    });
    const ada = await house.enter();
    await expect(becomeInstructor(ada, "invented")).rejects.toMatchObject({ code: "not-found" });
    const later = { ...ada, now: () => new Date(Date.now() + 8 * 24 * 3_600_000) };
    await expect(becomeInstructor(later, token)).rejects.toMatchObject({
      code: "not-found",
      reason: "invite-invalid",
    });
    expect((await findActor(house.db, ada.actor.id, new Date()))?.role).toBe("learner");
  });

  test("is not stored in a form that could be used", async () => {
    const token = await createInstructorToken(house.db);
    const rows = await house.db.instructorInvite.findMany();
    expect(JSON.stringify(rows)).not.toContain(token);
  });
});

describe("names", () => {
  test("can be changed, but not to one that somebody has, on a board either", async () => {
    const [ada, eve] = [await house.enter({ name: "Katherine" }), await house.enter({ name: "Eve" })];
    await setBoardName(ada, { boardName: "Orbit" });
    await expect(renameUser(eve, { name: "katherine" })).rejects.toMatchObject({ reason: "name-taken" });
    await expect(renameUser(eve, { name: "ORBIT" })).rejects.toMatchObject({ reason: "name-taken" });
    await expect(setBoardName(eve, { boardName: "Katherine" })).rejects.toMatchObject({
      reason: "name-taken",
      field: "boardName",
    });
    expect(await renameUser(eve, { name: "Evelyn" })).toEqual({ name: "Evelyn" });
    expect(await setBoardName(eve, { boardName: "Evelyn" })).toEqual({ boardName: "Evelyn" });
    expect(await setBoardName(eve, { boardName: " " })).toEqual({ boardName: null });
  });

  test("that two people want at the same time, one for a board and one as a name, go to one of them", async () => {
    for (let round = 0; round < 10; round++) {
      const [ada, eve] = [await house.enter(), await house.enter()];
      const name = `Wanted ${round}`;
      const tries = await Promise.allSettled([
        renameUser(ada, { name }),
        setBoardName(eve, { boardName: name }),
      ]);
      expect(tries.filter((result) => result.status === "fulfilled")).toHaveLength(1);
    }
  });

  test("belong to accounts: a guest has none to change, nobody even less", async () => {
    await expect(renameUser(await house.enter({ guest: true }), { name: "Anyone" })).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(renameUser(house.anonymous(), { name: "Anyone" })).rejects.toMatchObject({
      code: "unauthenticated",
    });
    await expect(setBoardName(house.anonymous(), { boardName: "Anyone" })).rejects.toMatchObject({
      code: "unauthenticated",
    });
    await expect(setLocale(house.anonymous(), "en")).rejects.toMatchObject({ code: "unauthenticated" });
    await expect(getProfile(house.anonymous())).rejects.toMatchObject({ code: "unauthenticated" });
  });
});

test("a language is remembered, one that the platform does not speak is refused", async () => {
  const ada = await house.enter();
  await setLocale(ada, "zh-CN");
  expect((await house.db.user.findUniqueOrThrow({ where: { id: ada.actor.id } })).locale).toBe("zh-CN");
  await expect(setLocale(ada, "tlh")).rejects.toMatchObject({ code: "invalid" });
});
