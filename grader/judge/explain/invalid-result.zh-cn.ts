/** What a function returned in place of the asked value, as `grader/harness/result.ts` describes it, in Chinese. */
export function invalidResultInChinese(detail: string): string {
  for (const [pattern, say] of patterns) {
    const found = pattern.exec(detail);
    if (found) return say(...found.slice(1));
  }
  return detail;
}

const patterns: [RegExp, (...parts: string[]) => string][] = [
  [/^data is a Float64Array with a (\w+) of its own$/, (name) => `data 自带一个 ${name} 属性`],
  [/^data is (.+)$/s, (rest) => spaced("data 是", value(rest))],
  [/^rows is (.+)$/s, (rest) => spaced("rows 的值是", value(rest))],
  [/^cols is (.+)$/s, (rest) => spaced("cols 的值是", value(rest))],
  [/^an object without its own property (\w+)$/, (name) => `返回的对象没有自己的 ${name} 属性`],
  [/^a getter for (\w+)$/, (name) => `${name} 是 getter，而不是普通属性`],
  [
    /^(\d+) × (\d+) with (\d+) elements in data$/,
    (rows, cols, n) => `rows × cols 是 ${rows} × ${cols}，data 却有 ${n} 个元素`,
  ],
  [/^a Float64Array with a (\w+) of its own$/, (name) => `得到的 Float64Array 自带一个 ${name} 属性`],
  [/^(\d+) elements$/, (n) => `返回了 ${n} 个元素，太多了`],
  [/^(.+)$/s, (rest) => returned(rest)],
];

const things: Record<string, string> = {
  "a Promise": "一个 Promise",
  "a Proxy": "一个 Proxy",
  "an Array": "普通数组（Array）",
  "an object": "一个对象",
  "a function": "一个函数",
  "a number": "一个数",
  "a string": "一个字符串",
  "a boolean": "一个布尔值",
  "a bigint": "一个 BigInt",
  "a symbol": "一个 symbol",
  "a subclass of Float64Array": "Float64Array 的子类",
  "a Float64Array over a shared or resizable buffer": "建立在共享或可变长缓冲区上的 Float64Array",
  "a Float64Array whose buffer was transferred away": "缓冲区已被移走的 Float64Array",
};

function returned(thing: string): string {
  return spaced("得到的是", value(thing));
}

function value(thing: string): string {
  return things[thing] ?? /^an? (\w+Array|DataView)$/.exec(thing)?.[1] ?? thing;
}

/** A space between Chinese and Latin letters or figures. */
function spaced(before: string, after: string): string {
  return /^[\w−-]/.test(after) ? `${before} ${after}` : before + after;
}
