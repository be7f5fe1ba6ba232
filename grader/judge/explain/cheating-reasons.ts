/** Why a program is called a cheat, in words: each reason is one clause. */
import { parseSignal, type Signal } from "../signals.ts";

export const englishReasons = (codes: readonly string[]): string[] => clauses(codes, english);
export const chineseReasons = (codes: readonly string[]): string[] => clauses(codes, chinese);

interface Words {
  replaced(names: string): string;
  trap(place: string): string;
  stackProbe: string;
  countsCalls(right: string): string;
  and: string;
}

const english: Words = {
  replaced: (names) =>
    `it replaced or removed built-in functions, against what the language says of them: ${names}`,
  trap: (place) => `it set a trap at ${place}, where it would meet the objects of others`,
  stackProbe: "it asked the engine for the functions and objects of its callers",
  countsCalls: (right) =>
    `it counts its calls: the very same call was answered rightly ${right} times, and wrongly from then on`,
  and: ", ",
};

const chinese: Words = {
  replaced: (names) => `它替换或删除了内置函数，与语言的规定相矛盾：${names}`,
  trap: (place) => `它在 ${place} 处设下陷阱，想截获他人的对象`,
  stackProbe: "它向引擎索取调用者的函数与对象",
  countsCalls: (right) => `它在数调用次数：同一个调用先答对了 ${right} 次，此后就答错了`,
  and: "、",
};

/** Replaced functions are told in one clause. */
function clauses(codes: readonly string[], words: Words): string[] {
  const signals = codes.map(parseSignal);
  const replaced = signals.flatMap((signal) => (signal.kind === "replaced" ? [signal.what] : []));
  const others = signals.flatMap((signal) => clause(signal, words));
  return [...(replaced.length > 0 ? [words.replaced(replaced.join(words.and))] : []), ...others];
}

function clause(signal: Signal, words: Words): string[] {
  switch (signal.kind) {
    case "replaced":
      return [];
    case "trap":
      return [words.trap(signal.what)];
    case "stack-probe":
      return [words.stackProbe];
    case "counts-calls":
      return [words.countsCalls(signal.what)];
    case "other":
      return [signal.what];
  }
}
