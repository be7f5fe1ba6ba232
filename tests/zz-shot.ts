import { chromium } from "playwright-core";
const [, , base, who, ...pages] = process.argv;
const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync".split(
    " ",
  ),
});
for (const [name, vp, scheme] of [
  ["wide", { width: 1440, height: 900 }, "light"],
  ["phone", { width: 390, height: 844 }, "dark"],
] as const) {
  const ctx = await browser.newContext({
    viewport: vp,
    colorScheme: scheme,
    locale: process.env.L ?? "en-GB",
  });
  const page = await ctx.newPage();
  page.on("console", (m) => {
    if (m.type() === "error") console.log("console", m.text());
  });
  page.on("pageerror", (e) => console.log("error", e.message));
  if (who !== "-") {
    await page.goto(base + "/sign-in");
    await page
      .getByLabel(/Name|名字/)
      .first()
      .fill(who!);
    await page.getByLabel(/Password|密码/).fill("correct horse battery");
    await page
      .getByRole("main")
      .getByRole("button", { name: /Sign in|登录/ })
      .first()
      .click();
    await page.waitForTimeout(2500);
  }
  for (const p of pages) {
    await page.goto(base + p);
    await page.waitForTimeout(700);
    const f = `/tmp/shots/${who}-${p.replaceAll(/\W+/g, "_").slice(0, 60)}-${name}.png`;
    await page.screenshot({ path: f, fullPage: true });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    console.log(f, wide);
  }
  await ctx.close();
}
await browser.close();
