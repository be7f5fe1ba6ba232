import type { Value } from "../../exercise/value.ts";
import { elementsOfValue } from "../compare.ts";
import { inputSize } from "../group-outcome.ts";
import type { CallRequest } from "../runner.ts";
import type { Pass } from "./descend.ts";

/** Elements up to which each is tried by itself. */
const singlyMax = 48;

type Change = (value: number, index: number) => number;

const rounded: Change[] = [1, 2, 3].map((digits) => (x) => roundedTo(x, digits));
const simple: Change[] = [
  (x) => (Number.isFinite(x) ? 1 : x),
  (x, i) => (Number.isFinite(x) ? i + 1 : x),
  (x) => Math.round(x) + 0,
  ...rounded,
];
const simplest: Change[] = [() => 1, () => 0, (x) => Math.round(x) + 0, ...rounded];

/**
 * Numbers that are easier to read. `keepMagnitudes`: what is hard about the case is the size of its numbers, so that they are
 * rounded and nothing else; otherwise they go towards 0, 1 and small whole numbers.
 */
export function valuePasses(keepMagnitudes: boolean): [Pass<CallRequest>, ...Pass<CallRequest>[]] {
  const together = keepMagnitudes ? rounded : simple;
  const singly = keepMagnitudes ? rounded : simplest;
  return [
    function* allAtOnce(request) {
      for (const change of together) yield* simpler(request, () => change);
    },
    function* oneArgument(request) {
      if (request.args.length < 2) return;
      for (const change of together) {
        for (const arg of request.args.keys())
          yield* simpler(request, (i) => (i === arg ? change : undefined));
      }
    },
    function* oneElement(request) {
      if (inputSize(request) > singlyMax) return;
      for (const [arg, value] of request.args.entries()) {
        for (const element of elementsOfValue(value).keys()) {
          for (const change of singly)
            yield* simpler(request, (i) =>
              i === arg ? (x, index) => (index === element ? change(x, index) : x) : undefined,
            );
        }
      }
    },
  ];
}

/** How much there is to read in a number. A 1 shows as much as a 0 and hides less. */
export function costOf(x: number): number {
  if (x === 1) return 1;
  return String(Math.abs(x)).length + (x < 0 || Object.is(x, -0) ? 2 : 1);
}

/** The changed call, if there is less to read in it. */
function* simpler(
  request: CallRequest,
  changeOf: (arg: number) => Change | undefined,
): Generator<CallRequest> {
  const args = request.args.map((arg, i) => {
    const change = changeOf(i);
    return change ? mapped(arg, change) : arg;
  });
  if (request.same) args[request.same[1]] = args[request.same[0]]!;
  if (totalCost(args) < totalCost(request.args)) yield { ...request, args };
}

function totalCost(args: readonly Value[]): number {
  return args.reduce(
    (sum: number, arg) => elementsOfValue(arg).reduce((cost, x) => cost + costOf(x), sum),
    0,
  );
}

function mapped(value: Value, change: Change): Value {
  if (typeof value === "number") return change(value, 0);
  return value instanceof Float64Array ? value.map(change) : { ...value, data: value.data.map(change) };
}

/** A short decimal of the same magnitude: −0 stays −0, and the largest numbers do not become infinite. */
function roundedTo(x: number, digits: number): number {
  const short = Number(x.toPrecision(digits));
  return x === 0 || Number.isFinite(short) !== Number.isFinite(x) ? x : short;
}
