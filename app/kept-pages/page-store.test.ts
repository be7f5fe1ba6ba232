import { expect, test } from "vitest";
import { keepPage, withNonce } from "./kept-page.ts";
import { PageStore } from "./page-store.ts";

function storeWith(options: { pagesMax?: number } = {}) {
  let time = 0;
  let drawn = 0;
  const store = new PageStore<string>({ pagesMax: 10, maxAgeMs: 1_000, now: () => time, ...options });
  return {
    get: (key: string, topic = "dot") => store.get(key, topic, async () => `${key} ${++drawn}`),
    fail: (key: string) => store.get(key, "dot", () => Promise.reject(new Error("away"))),
    store,
    wait: (ms: number) => {
      time += ms;
    },
  };
}

test("a page is drawn once however many ask, until its board changes", async () => {
  const { get, store } = storeWith();
  expect(await Promise.all([get("a"), get("a"), get("b")])).toEqual(["a 1", "a 1", "b 2"]);
  store.forget("transpose");
  expect(await get("a")).toBe("a 1");
  store.forget("dot");
  expect(await get("a")).toBe("a 3");
});

test("a page that was being drawn when its board changed is not given to whoever asks later", async () => {
  const { store } = storeWith();
  const { promise, resolve } = Promise.withResolvers<string>();
  const early = store.get("a", "dot", () => promise);
  store.forget("dot");
  const late = store.get("a", "dot", async () => "after the change");
  resolve("before the change");
  expect([await early, await late]).toEqual(["before the change", "after the change"]);
  expect(await store.get("a", "dot", async () => "again")).toBe("after the change");
});

test("a page grows old, the oldest makes room, and one that failed is drawn again", async () => {
  const { get, fail, wait } = storeWith({ pagesMax: 2 });
  expect(await get("a")).toBe("a 1");
  wait(999);
  expect(await get("a")).toBe("a 1");
  wait(1);
  expect(await get("a")).toBe("a 2");
  await get("b");
  await get("c");
  expect(await get("a")).toBe("a 5");
  expect(await fail("d")).toBeNull();
  expect(await get("d")).toBe("d 6");
});

test("every script of a kept page has the nonce of its answer and never that under which it was drawn", () => {
  const html = '<script nonce="first">1</script><p>first-hand</p><script nonce="first">2</script>';
  const page = keepPage(html.replaceAll('"first"', '"0-0-1"'), "0-0-1");
  if (!page) throw new Error("It has a nonce.");
  expect(withNonce(page, "second")).toBe(html.replaceAll('"first"', '"second"'));
});

test("a page without a nonce is not kept: its scripts could not run", () => {
  expect(keepPage("<p>", "n")).toBeNull();
  expect(keepPage("<p>", "")).toBeNull();
});
