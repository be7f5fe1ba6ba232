import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";

const WCAG_22_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** What axe finds, a line each. */
export function accessibilityFaults(page: Page): Promise<string[]> {
  return faultsOf(new AxeBuilder({ page }).withTags(WCAG_22_AA));
}

/** Of a page that was found accessible in other colours: nothing but contrast depends on those. */
export function contrastFaults(page: Page): Promise<string[]> {
  return faultsOf(new AxeBuilder({ page }).withRules(["color-contrast"]));
}

async function faultsOf(axe: AxeBuilder): Promise<string[]> {
  // Its other mode opens a second page to collect from frames of other origins. We have none, and it takes twice as long.
  const { violations } = await axe.setLegacyMode().analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help} at ${target.join(" ")}`),
  );
}
