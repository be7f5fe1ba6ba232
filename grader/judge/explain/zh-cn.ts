import type { Failure, Verdict, VerdictKind } from "../verdict.ts";
import { nestedTooDeeply } from "../nested-too-deeply.ts";
import { lacksCode } from "./lacks-code.ts";
import {
  errorOf,
  formatInterval,
  formatMagnitude,
  formatNumber,
  formatRatio,
  isJustShort,
  meansUlps,
} from "./numbers.ts";
import { chineseReasons } from "./cheating-reasons.ts";
import { instabilityOf } from "./instability.ts";
import { kindAsked } from "./kind-asked.ts";
import { invalidResultInChinese } from "./invalid-result.zh-cn.ts";
import { strayLetters } from "./look-alike.ts";
import { missingGlobal } from "./missing-global.ts";
import { isStackOverflow } from "./stack-overflow.ts";
import type { StrayLetter } from "./look-alike.ts";
import type { Sentences } from "./sentences.ts";

const groups: Record<string, string> = {
  load: "加载文件",
  examples: "示例",
  shapes: "形状",
  values: "数值",
  errors: "错误处理",
  laws: "性质",
  purity: "纯函数",
  stability: "稳定性",
  performance: "性能",
  counterexample: "反例",
};

/** What grader/harness/export.ts finds in place of a plain function. */
const notFunctions: Record<string, string> = {
  "a class": "类",
  "a generator function": "生成器函数",
  "a Proxy": "Proxy 对象",
  "an async function": "异步函数",
  "an async generator function": "异步生成器函数",
};

const headlines: Record<VerdictKind, string> = {
  accepted: "通过",
  "wrong-answer": "答案错误",
  unstable: "数值不稳定",
  "too-slow": "太慢",
  "time-limit": "超出时间限制",
  "memory-limit": "超出内存限制",
  "runtime-error": "运行时错误",
  "compile-error": "无法编译",
  cheating: "不予通过：干扰了评测程序",
  "judge-error": "评测系统出错，与你的程序无关",
};

export const simplifiedChinese: Sentences = {
  headline(kind, { failure, mistake }) {
    if (mistake) return `${headlines[kind]}：${mistake.title["zh-CN"]}`;
    if (failure?.reason === "inadmissible") return `${headlines[kind]}：输入超出了限制`;
    if (failure?.reason === "not-broken") return `${headlines[kind]}：有缺陷的函数在这里没有出错`;
    if (!failure || failure.group === "load" || failure.group === "counterexample") return headlines[kind];
    if (failure.lawTitle) return `${headlines[kind]}：不满足性质“${failure.lawTitle["zh-CN"]}”`;
    return `${headlines[kind]}：用例“${failure.caseTitle?.["zh-CN"] ?? failure.case}”`;
  },
  group: (id) => groups[id] ?? id,
  where: (group, name) =>
    group === "load" ? "文件无法运行。" : `“${groups[group] ?? group}”组里的检查“${name}”没有通过。`,
  whereLaw: (title) => `性质“${title}”不成立。`,
  reason: (failure) => reasons[failure.reason](failure),
  input: (values) => `输入：${values.join("；")}。`,
  generator: (line) => `输入较大，可以用这一行生成：${line}`,
  views: (oneBuffer) =>
    oneBuffer
      ? "这里的所有数组都是同一个缓冲区里的视图，一个接一个，中间隔着别的数：看 buffer 分不清它们，要看 byteOffset。"
      : "这里的每个数组都是视图：它从一个更大的缓冲区中间开始（byteOffset 不为 0），前后还有别的数。",
  same: () => "其中两个参数是同一个对象。",
  rewritten: () =>
    "这些数组就是上一次调用时的那些数组，只是其间改动了其中一个数：认得数组，不等于知道里面装着什么。",
  leftOver: () =>
    "在全新的进程里单独调用它，结果是对的。所以答案取决于之前的调用留下的东西，或者取决于随机：请检查函数之外的变量。",
  calls: (calls) =>
    `各次调用：${calls.map(({ input, got }) => `(${input.join("；")}) 得到 ${got}`).join("；")}。`,
  shrunk: (shapes) => `这是以同样方式出错的最小输入；检查原本用的是${shapes.map(shapeText).join("、")}。`,
  plainer: () => "这次调用比检查原本的那次更简单，形状不变，出错的方式也一样。",
  lost: (traits) =>
    `在原来的检查里，${traits.map((trait) => traitTexts[trait]).join("，")}；没有这些，同样会出错。`,
  expectedGot: (expected, got) => `应为 ${expected}，得到 ${got}。`,
  worst(worst, wrong, elements) {
    const place =
      worst.row === undefined ? `第 ${worst.index} 个元素` : `第 ${worst.row} 行第 ${worst.col} 列`;
    const many =
      elements === 1 ? "" : `${elements} 个元素中有 ${wrong} 个错误；误差最大的是${place}（从 0 计数）。`;
    const values =
      elements === 1 ? "" : `那里应为 ${formatNumber(worst.expected)}，得到 ${formatNumber(worst.got)}。`;
    if (!Number.isFinite(errorOf(worst))) return `${many}${values}任何误差界都不允许这样的结果。`;
    if (errorOf(worst) === 0) return `${many}${values}只是零的符号不对。`;
    if (worst.bound === 0) return `${many}${values}那里只有精确值才算对：误差界是 0。`;
    const ulps = meansUlps(worst) ? `，即 ${formatMagnitude(worst.ulps)} ulp（末位单位）` : "";
    return `${many}${values}误差为 ${formatMagnitude(errorOf(worst))}${ulps}；允许的误差界为 ${formatMagnitude(worst.bound)}。`;
  },
  bound: ({ formula, source }) =>
    `误差界为 ${formula}。出处：${source.replace(/[.。]$/, "")}。用双精度以任何合理的运算次序计算，误差都在此界之内。`,
  errorMap: (name, of, { wrong, cells, blockSize, rows, cols, blocksOnly }) =>
    `“${name}”的 ${of.rows} × ${of.cols} 结果：${cells} ${blockSize === null ? "个元素" : `块（每块 ${blockSize} 个元素）`}中有 ${wrong} ${blockSize === null ? "个" : "块"}错误，${blocksOnly ? "涉及" : "位于"}第 ${rows} 行、第 ${cols} 列（从 0 计数）。`,
  errorMapLegend: (cells) =>
    `${cells === null ? "" : `每个符号代表 ${cells} 个元素。`}· 在误差界之内；▁ 到 █ 超出误差界，每一级相差两个数量级；✗ NaN、无穷大，或本应精确之处有误；> 误差最大处。`,
  mistake: (title, explanation) => `识别出的错误：${title.replace(/。$/, "")}。${explanation}`,
  broken: () => "有缺陷的函数在这里出错了，达到了题目的要求。",
  exactAndFlawed: (exact, flawed, thrown) =>
    flawed === null
      ? `精确值：${exact}。有缺陷的函数抛出了异常${thrown?.message ? `（${thrown.message}）` : ""}。`
      : `精确值：${exact}。有缺陷的函数给出 ${flawed}。`,
  excess(excess, factor, { formula, source }) {
    const measured = `衡量误差的尺度：${formula}。${source.replace(/[.。]?$/, "。")}`;
    if (excess === "Infinity") return `任何误差界都不允许这样的结果。${measured}`;
    if (excess === 0) return `这里没有误差。${measured}`;
    const relation = isJustShort(excess, factor) ? "略小于" : "是";
    return `它的误差${relation}${factor === 1 ? "要求" : "误差界"}的 ${formatMagnitude(excess)} 倍。${measured}`;
  },
  shape(value) {
    if (value.kind === "number") return "一个数";
    return value.kind === "vector" ? `长度为 ${value.length} 的向量` : `${value.rows} × ${value.cols} 的矩阵`;
  },
  diagnostics: (count, { line, column, message }) =>
    `${count === 1 ? "编译器报告了一个问题，" : `编译器报告了 ${count} 个问题，第一个`}位于第 ${line} 行第 ${column} 列：${message}`,
  program({ problem, exportName, names, declared }) {
    switch (problem) {
      case "missing-export": {
        const there = declared ? `文件里有 ${exportName}，但没有以这个名字导出。` : "";
        return `文件必须导出名为 ${exportName} 的函数；${exported(names)}。${strayText(strayLetters(exportName, names))}${there}`;
      }
      case "not-a-plain-function":
        return `${exportName} 必须是普通函数，目前是：${names.map((name) => notFunctions[name] ?? name).join("、")}。`;
      case "imports":
        return `提交的程序在运行时不能导入任何内容，而它导入了 ${names.join("、")}。只能用“import type”导入类型。`;
      case "compile-limit":
        return `这份源代码使编译器超出了限制（${names.map((name) => (name === "time" ? "时间" : "内存")).join("、")}），编译已被终止。本练习只需要简单的类型。`;
    }
  },
  limit({ name, value, unit, phase, waits, group, case: caseName, caseTitle }) {
    const where =
      caseName === undefined
        ? ""
        : `当时正在执行${group ? `“${groups[group] ?? group}”组里的` : ""}“${caseTitle?.["zh-CN"] ?? caseName}”。`;
    const bound = unit === "" ? "" : `（${value} ${unit}）`;
    if (waits) return "程序在执行文件顶层代码时被终止：它在用“await”等待永远不会到来的结果。";
    if (phase === "load") return `程序在执行文件顶层代码时超出限制，已被终止${bound}。`;
    if (name === "memoryMb") return `程序使用的内存超过了允许的上限，已被终止${bound}。${where}`;
    if (name === "totalTimeoutMs") return `所有调用的总时间超过了允许的上限，程序已被终止${bound}。${where}`;
    return `单次调用的时间超过了允许的上限，程序已被终止${bound}。${where}`;
  },
  crashed: () => "运行程序的进程两次崩溃，而且每次都是全新的进程：程序耗尽了它离不开的某种资源。",
  outputFlood: ({ value, unit }) =>
    unit === "elements"
      ? `程序返回的结果所含的数超过了允许的上限（${value} 个），已被终止。`
      : `程序打印的内容超过了允许的上限${unit === "" ? "" : `（${value} ${unit === "characters" ? "个字符" : unit}）`}，已被终止。`,
  cheating: (found) => `程序没有求解问题，而是试图影响评测程序：${chineseReasons(found).join("；")}。`,
  ourFault: () => "在得出结论之前，我们这边出了问题。这次提交不计入尝试次数。",
  performance: ({ slowdown, interval, maxSlowdown }) =>
    `用时是参考实现的 ${formatRatio(slowdown)}（95% 置信区间 ${formatInterval(interval)}）；区间的下端不超过 ${formatRatio(maxSlowdown)} 即可通过。`,
  growth: ({ growth, expectedGrowth, sizes }) =>
    `各规模的比值：${sizes.map(({ name, slowdown }) => `${name}：${formatRatio(slowdown)}`).join("，")}。${growth === null ? "" : `用时约按 n^${growth.toFixed(2)} 增长；合理的算法为 n^${expectedGrowth}。`}`,
  timingEnded: ({ case: size, value, unit }) =>
    `计时${size === undefined ? "" : `在“${size}”时`}被终止，两个进程中都是如此：程序${unit === "" ? "" : `在 ${value} ${unit} 之后`}仍未完成。`,
  notTimed: () => "正确性和稳定性检查全部通过。没有测量速度。",
  next: (kind, verdict) => nextHere(verdict) ?? next(kind, verdict),
};

function exported(names: readonly string[]): string {
  if (names.length === 0) return "目前没有导出任何内容";
  if (names.length === 1 && names[0] === "default") return "目前只有默认导出";
  return `目前导出的是 ${names.map((name) => (name === "default" ? "默认导出" : name)).join("、")}`;
}

/** What the circumstances ask for, before what was wrong does. */
function nextHere({ failure, limit, program, verdict }: Verdict): string | null {
  if (program?.problem === "missing-export" && strayLetters(program.exportName, program.names).length > 0)
    return `请重新输入名字 ${program.exportName}；程序还没有运行过。`;
  if (program?.problem === "missing-export")
    return program.names.includes("default")
      ? `请把函数命名为 ${program.exportName}，并在前面写上“export”，不带“default”；程序还没有运行过。`
      : `请把函数命名为 ${program.exportName}，并在前面写上“export”；程序还没有运行过。`;
  if (program?.problem === "compile-limit") return "请把类型和表达式写得简单些；程序还没有运行过。";
  if (limit?.phase === "load" && verdict === "time-limit")
    return limit.waits
      ? "请去掉顶层的“await”：那里没有什么能让它等到结果。"
      : "请在函数之外找一找不会结束的循环，或者永远等不到结果的“await”。";
  if (verdict === "runtime-error" && !failure)
    return "找一找没有尽头的东西：层层嵌套的调用、不断增长的数组，或者打印的内容。";
  if (failure?.thrown?.message === nestedTooDeeply) return "请减少嵌套的层数；程序还没有运行过。";
  if (failure?.group === "load")
    return failure.thrown?.line === undefined
      ? "请看函数之外的代码：它在加载文件时抛出了异常。"
      : `请看第 ${failure.thrown.line} 行：它在加载文件时抛出了异常。`;
  if (failure && isStackOverflow(failure.thrown))
    return "栈满了：递归的每一层都要占用栈，一次调用的每个参数（Math.max(...x)、push(...x)）也是。长的输入请用循环处理；如果输入很短，就找一找没有尽头的递归。";
  if (failure?.leftOver) return "请调用它两次，第一次用别的数，再看看函数之外保存着什么。";
  if (failure && verdict !== "unstable" && lacksCode(failure))
    return "请用形状相同、自己选定的数（例如全是 1）调用它，再与手算的结果比较。";
  return null;
}

function strayText(strays: readonly StrayLetter[]): string {
  if (strays.length === 0) return "";
  const each = strays.map(({ place, is, not }) => `第 ${place} 个字母是 ${is}，不是 ${not}`);
  return `两个名字看上去相似，但在导出的名字里，${each.join("；")}。`;
}

function shapeText([first, second]: readonly number[]): string {
  if (first === undefined) return "一个数";
  return second === undefined ? `长度为 ${first} 的向量` : `${first} × ${second} 的矩阵`;
}

const traitTexts = {
  same: "有两个参数是同一个对象",
  views: "数组是视图",
  "non-finite": "有的数是 NaN 或无穷大",
};

const reasons: Record<Failure["reason"], (failure: Failure) => string> = {
  value: ({ worst }) =>
    worst?.bound === 0
      ? "结果不是精确值，而这里要的就是精确值：计算途中的舍入解释不了这样的差别。"
      : "结果与精确值的差距超出了任何舍入次序所能解释的范围。",
  class: ({ worst }) =>
    worst
      ? `正确值是 ${formatNumber(worst.expected)}，得到的却是 ${formatNumber(worst.got)}。`
      : "结果是 NaN、无穷大，或零的符号不对。",
  range: ({ worst }) => `结果超出了它必须所在的区间${worst ? `：${formatNumber(worst.got)}` : ""}。`,
  shape: () => "结果的形状不对。",
  "invalid-result": (failure) => {
    const { detail } = failure;
    const asked = kindAsked(failure);
    return `函数返回的不是所要求的类型${detail ? `：${invalidResultInChinese(detail)}` : ""}${asked ? `；应为${kinds[asked]}` : ""}。`;
  },
  threw: ({ thrown }) => {
    if (thrown?.message === nestedTooDeeply) return "源代码嵌套得太深，引擎无法编译。";
    const what =
      thrown && thrown.name !== ""
        ? `${thrown.name}: ${thrown.message}`
        : thrown?.message || "一个不是 Error 的值";
    const at =
      thrown?.line === undefined
        ? ""
        : `（第 ${thrown.line} 行${thrown.column === undefined ? "" : `第 ${thrown.column} 列`}）`;
    const missing = missingGlobal(thrown);
    const why =
      missing === null
        ? ""
        : `。提交的程序里没有 ${missing}：能用的是语言本身，不包括测量时间、共享内存或接触外部的功能。`;
    return `程序抛出了异常${at}：${what}${why}`;
  },
  "did-not-throw": () => "对于这个输入，函数必须抛出异常（例如 RangeError），但它返回了结果。",
  "mutated-input": ({ detail, views }) =>
    `函数修改了参数${detail ? ` ${detail}` : ""}${views ? "，或者它在缓冲区里的邻居" : ""}；输入必须保持不变。`,
  "aliased-argument": () => "结果与某个参数共用内存；它必须是一个新的数组。",
  "aliased-earlier-result": () =>
    "结果就是之前某次调用的结果，或者与它位于同一块缓冲区，或者改动了它；每次调用都必须返回自己的对象和数组，并且此后不再改动它们。",
  "not-deterministic": () => "同样的调用得到了两个不同的答案；两次调用之间记住了什么，或者用到了随机数。",
  law: () => "几次调用的结果合在一起不满足这条性质。",
  inadmissible: () => "输入超出了题目规定的限制。",
  "not-broken": () => "在这个输入上，有缺陷的函数是对的，或者错得还不够多。",
};

function next(kind: VerdictKind, verdict: Verdict): string {
  const { failure, lamps, challenge, runtime } = verdict;
  switch (kind) {
    case "accepted":
      if (challenge) return runtime.runner === "browser" ? "提交后会记录结果。" : "可以继续下一个练习。";
      return lamps.fast === "dark" ? "提交后会测量速度并记录结果。" : "可以继续下一个练习，或者让它更快。";
    case "wrong-answer":
      return failure ? nextAfter(failure) : "把未通过的调用粘贴到函数下面，运行它，再手算核对这些数字。";
    case "unstable":
      return unstable[instabilityOf(verdict)];
    case "too-slow":
      return "找一找重复的计算、内层循环里的复制，以及在内存中跳跃访问的循环次序。";
    case "time-limit":
      return "找一找不会结束的循环，或者增长远快于输入规模的计算。";
    case "memory-limit":
      return "找一找在循环里创建的数组，或者不断增长的数组。";
    case "runtime-error":
      return "运行未通过的调用，看看抛出异常的那一行。";
    case "compile-error":
      return "修改编译器标出的地方；程序还没有运行过。";
    case "cheating":
      return "请提交根据参数计算答案的程序。";
    case "judge-error":
      return "系统会再次评测；你也可以稍后重新提交。";
  }
}

const unstable = {
  named: "先改正上面指出的错误，再运行未通过的调用。",
  special: "这里起决定作用的是 NaN、无穷大或零的符号：找一找把它当成普通数来处理的比较、捷径或步骤。",
  digits:
    "公式是对的，但在这里会上溢、下溢、丢失有效数字，或者略去了看似可以忽略的部分。请改写公式：中间结果不要超出必要的大小，也不要小于必要的大小；避免让几乎相等的两个数相减；凡是还可能与很大的数相乘的，都不要略去。",
};

const kinds = { number: "一个数", vector: " Float64Array", matrix: "对象 { rows, cols, data }" };

const returns = {
  number: "请返回一个数。",
  vector: "请返回一个 Float64Array。",
  matrix: "请返回 { rows, cols, data }，三个都是普通属性，其中 data 是装有 rows · cols 个数的 Float64Array。",
};

/** What to do about a wrong answer. */
function nextAfter(failure: Failure): string {
  const asked = kindAsked(failure);
  switch (failure.reason) {
    case "mutated-input":
      return "请在副本上计算，让参数保持原样。";
    case "aliased-argument":
    case "aliased-earlier-result":
      return "请返回一个新的数组或矩阵，它的数据不与别处共用。";
    case "invalid-result":
      if (asked) return returns[asked];
      break;
    case "did-not-throw":
      return "先检查参数，尤其是它们的形状；不合要求就在计算之前抛出异常。";
    case "not-deterministic":
      return failure.group === "counterexample"
        ? "请只用常数构造输入，并且每次调用都重新构造。"
        : "答案应当只取决于参数。";
    case "inadmissible":
      return "请对照题目里的限制，换一个在限制之内的输入。";
    case "not-broken":
      return "动手跟着有缺陷的函数走一遍，找到它和精确算法分道扬镳的那一步，再选一个让这一步起作用的输入。";
  }
  return "把未通过的调用粘贴到函数下面，运行它，再手算核对这些数字。";
}
