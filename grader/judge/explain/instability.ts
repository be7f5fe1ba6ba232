import type { Failure, JsonNumber, JsonValue, Verdict } from "../verdict.ts";

/**
 * What an unstable program is told to look for: a mistake that has been named, a step that takes NaN, ±∞ or the sign of a zero for
 * something ordinary, or digits that are lost on the way.
 */
export function instabilityOf({ mistake, failure }: Verdict): "named" | "special" | "digits" {
  if (mistake) return "named";
  return failure && turnsOnSpecialNumber(failure) ? "special" : "digits";
}

/** Where the inputs are ordinary, NaN or an infinity in the answer comes of an overflow. */
function turnsOnSpecialNumber({ worst, input }: Failure): boolean {
  if (!worst) return false;
  const [expected, got] = [Number(worst.expected), Number(worst.got)];
  if (Number.isNaN(expected) || (expected === 0 && got === 0)) return true;
  const mayMeetSpecial = input.some(
    (value) => !elementsOf(value).every(isFiniteNumber) || (isCut(value) && !isFiniteNumber(worst.expected)),
  );
  return mayMeetSpecial && (worst.bound === 0 || !isFiniteNumber(worst.expected));
}

function elementsOf(value: JsonValue): readonly JsonNumber[] {
  return value.kind === "number" ? [value.value] : value.data;
}

function isCut(value: JsonValue): boolean {
  return value.kind !== "number" && value.truncated;
}

function isFiniteNumber(value: JsonNumber): boolean {
  return Number.isFinite(Number(value));
}
