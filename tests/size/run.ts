/** What pages and editor load, in bytes of the build that is there, against the budget. No clock, no browser. */
import { ROOT } from "../runner/steps.ts";
import { budget } from "./budget.ts";
import { excesses } from "./compare.ts";
import { measureBuild } from "./measure.ts";

const measured = measureBuild(ROOT);
for (const { part, bytesMax } of budget) console.log(`${part}: ${measured[part]} of ${bytesMax} bytes`);
const faults = excesses(budget, measured);
for (const fault of faults) console.error(`✗ ${fault}`);
if (faults.length > 0) {
  console.error("Find what grew, or say in tests/size/budget.ts why it must.");
  process.exitCode = 1;
} else console.log(`${budget.length} passed`);
