import type { Mistake, Vector } from "innerproduct/spec";
import type { Pair } from "./inputs.ts";

export const mistakes: Mistake<Pair, number>[] = [
  {
    id: "skips-last",
    title: { en: "The last pair is left out", "zh-CN": "漏掉了最后一对" },
    explanation: {
      en: "The sum stops one pair early. The indices run from 0 to length − 1, both included: the loop's condition is `i < a.length`.",
      "zh-CN": "求和早停了一对。下标从 0 到 length − 1，两端都要算：循环条件是 `i < a.length`。",
    },
    anchor: "definition",
    implement: checked((a, b) => total(products(a, b).subarray(0, -1))),
  },
  {
    id: "skips-first",
    title: { en: "The first pair is left out", "zh-CN": "漏掉了第一对" },
    explanation: {
      en: "The sum starts with the second pair. The first index is 0: check where the loop begins, and whether `++i` comes too soon.",
      "zh-CN": "求和从第二对才开始。第一个下标是 0：看看循环从哪里起步，`++i` 是不是加早了。",
    },
    anchor: "definition",
    implement: checked((a, b) => total(products(a, b).subarray(1))),
  },
  {
    id: "absolute-products",
    title: { en: "The products lost their signs", "zh-CN": "乘积丢了符号" },
    explanation: {
      en: "The sizes of the products were added. A product of unlike signs has to be subtracted: that is how the dot product tells like directions from opposite ones.",
      "zh-CN": "加起来的是乘积的绝对值。两数异号时乘积为负，应当减去：点积正是靠这一点区分同向与反向。",
    },
    anchor: "definition",
    implement: checked((a, b) => total(products(a, b).map(Math.abs))),
  },
  {
    id: "product-of-sums",
    title: { en: "Sums multiplied instead of products summed", "zh-CN": "先求和再相乘了" },
    explanation: {
      en: "This is (Σ aᵢ)(Σ bᵢ), in which every aᵢ meets every bⱼ. In the dot product each aᵢ meets its own bᵢ only: multiply first, then add.",
      "zh-CN":
        "这算的是 (Σ aᵢ)(Σ bᵢ)，每个 aᵢ 都和所有的 bⱼ 相乘。点积里 aᵢ 只和自己的 bᵢ 相乘：先乘，后加。",
    },
    anchor: "definition",
    implement: checked((a, b) => total(a) * total(b)),
  },
  {
    id: "sum-instead-of-product",
    title: { en: "The pairs were added, not multiplied", "zh-CN": "把每一对相加了，而不是相乘" },
    explanation: {
      en: "This is Σ (aᵢ + bᵢ). Each pair contributes its product aᵢ · bᵢ.",
      "zh-CN": "这算的是 Σ (aᵢ + bᵢ)。每一对贡献的应当是乘积 aᵢ · bᵢ。",
    },
    anchor: "definition",
    implement: checked((a, b) => total(a) + total(b)),
  },
  {
    id: "cosine-instead",
    title: { en: "Divided by the lengths: that is the cosine", "zh-CN": "除以了长度：那是余弦" },
    explanation: {
      en: "The dot product keeps the lengths of both vectors: a · b = ‖a‖ ‖b‖ cos θ. Dividing by ‖a‖ ‖b‖ leaves cos θ alone, which is the next unit's exercise.",
      "zh-CN":
        "点积保留两个向量的长度：a · b = ‖a‖ ‖b‖ cos θ。除以 ‖a‖ ‖b‖ 就只剩 cos θ 了，那是下一单元的练习。",
    },
    anchor: "geometry",
    implement: checked((a, b) => {
      const lengths = Math.sqrt(plain(a, a)) * Math.sqrt(plain(b, b));
      return lengths === 0 ? 0 : plain(a, b) / lengths;
    }),
  },
  {
    id: "mean",
    title: { en: "Divided by the number of pairs", "zh-CN": "除以了对数" },
    explanation: {
      en: "This is the mean of the products. The dot product is their sum; nothing is divided.",
      "zh-CN": "这算的是乘积的平均值。点积是它们的和，不做除法。",
    },
    anchor: "definition",
    implement: checked((a, b) => plain(a, b) / (a.length || 1)),
  },
  {
    id: "length-not-checked",
    title: { en: "Vectors of different lengths were accepted", "zh-CN": "接受了长度不同的向量" },
    explanation: {
      en: "Only as many pairs as the shorter vector has were used. Vectors of different lengths have no dot product: compare the lengths first and throw.",
      "zh-CN": "只用了较短向量那么多对。长度不同的向量没有点积：先比较长度，不同就抛出异常。",
    },
    anchor: "policies",
    implement: (a, b) => plain(a.subarray(0, b.length), b.subarray(0, a.length)),
  },
  {
    id: "truncated",
    title: { en: "Cut to whole numbers", "zh-CN": "被截成了整数" },
    explanation: {
      en: "Bit operators such as `| 0` and `~~` keep 32 bits of a whole number and throw the rest away. They have no place in a running sum.",
      "zh-CN": "`| 0`、`~~` 之类的位运算只留下整数的 32 位，其余都丢掉。累加时不要用它们。",
    },
    anchor: "rounding",
    implement: checked((a, b) => products(a, b).reduce((sum, product) => (sum + product) | 0, 0)),
  },
  {
    id: "nan-skipped",
    title: { en: "NaN was taken for 0", "zh-CN": "把 NaN 当成了 0" },
    explanation: {
      en: "NaN says that a number is unknown, so the sum is unknown too. Here it counted as 0, for instance by `x || 0` or a comparison that is false for NaN, and that hides the fault: add every product as it is.",
      "zh-CN":
        "NaN 表示这个数未知，那么和也未知。这里把它当成了 0（例如用了 `x || 0`，或者用了遇到 NaN 就不成立的比较），问题就藏起来了：把每个乘积原样加上。",
    },
    anchor: "policies",
    implement: checked((a, b) => total(products(a, b).map((product) => product || 0))),
  },
  {
    id: "zeros-skipped",
    title: { en: "Pairs with a zero were skipped", "zh-CN": "跳过了含零的那几对" },
    explanation: {
      en: "Zero times a number is 0, and adding it changes nothing. But zero times NaN or infinity is NaN, and the sum has to show it: multiply every pair.",
      "zh-CN":
        "零乘以普通的数是 0，加不加都一样。但零乘以 NaN 或无穷是 NaN，和里必须看得出来：每一对都要乘。",
    },
    anchor: "policies",
    implement: checked((a, b) => total(a.map((x, i) => (x === 0 || b[i] === 0 ? 0 : x * b[i]!)))),
    variants: [
      checked((a, b) => total(a.map((x, i) => (x === 0 ? 0 : x * b[i]!)))),
      checked((a, b) => total(b.map((y, i) => (y === 0 ? 0 : a[i]! * y)))),
    ],
  },
  {
    id: "single-precision",
    title: { en: "Computed in single precision", "zh-CN": "用单精度计算了" },
    explanation: {
      en: "`Math.fround` and `Float32Array` keep 24 bits of the 53: about seven decimal digits are right and the rest is noise. Use ordinary numbers throughout.",
      "zh-CN":
        "`Math.fround` 和 `Float32Array` 只保留 53 位中的 24 位：大约七位十进制数字可信，其余是噪声。全程使用普通的数。",
    },
    anchor: "rounding",
    implement: checked((a, b) =>
      products(a, b).reduce((sum, product) => Math.fround(sum + Math.fround(product)), 0),
    ),
  },
  {
    id: "polarization",
    title: { en: "Through squares of sums and differences", "zh-CN": "绕道和与差的平方" },
    explanation: {
      en: "(‖a + b‖² − ‖a − b‖²) / 4 equals the dot product on paper, and so does (‖a‖² + ‖b‖² − ‖a − b‖²) / 2. Where one vector is much larger, the squares are huge and nearly equal, and their difference keeps no digit of the answer. Multiply the pairs themselves.",
      "zh-CN":
        "(‖a + b‖² − ‖a − b‖²) / 4 在纸上等于点积，(‖a‖² + ‖b‖² − ‖a − b‖²) / 2 也是。但当一个向量大得多时，这些平方又大又接近，一减就不剩有效数字了。直接把每一对相乘。",
    },
    anchor: "rounding",
    implement: checked((a, b) => {
      const plus = a.map((x, i) => x + b[i]!);
      const minus = a.map((x, i) => x - b[i]!);
      return (plain(plus, plus) - plain(minus, minus)) / 4;
    }),
    variants: [
      checked((a, b) => {
        const minus = a.map((x, i) => x - b[i]!);
        return (plain(a, a) + plain(b, b) - plain(minus, minus)) / 2;
      }),
    ],
  },
  {
    id: "scaled-by-largest",
    title: { en: "Small products vanished in the scaling", "zh-CN": "缩放时小的乘积消失了" },
    explanation: {
      en: "Each vector was divided by its largest element. Where both large elements meet a zero, the answer comes from small ones, whose scaled product is below every double: 0. Multiply the pairs as they are.",
      "zh-CN":
        "两个向量各自除以了最大的元素。如果大的元素碰上的都是零，答案就来自小的元素，而它们缩放之后的乘积比一切双精度数都小，成了 0。直接把每一对原样相乘。",
    },
    anchor: "rounding",
    implement: checked((a, b) => {
      const [p, q] = [largest(a), largest(b)];
      const sum = total(a.map((x, i) => (x / p) * (b[i]! / q)));
      return p > q ? sum * q * p : sum * p * q;
    }),
    variants: [
      checked((a, b) => {
        const [p, q] = [powerNear(largest(a)), powerNear(largest(b))];
        const sum = total(a.map((x, i) => (x / p) * (b[i]! / q)));
        return p < q ? sum * q * p : sum * p * q;
      }),
    ],
  },
];

function checked(implement: (a: Vector, b: Vector) => number) {
  return (a: Vector, b: Vector): number => {
    if (a.length !== b.length) throw new RangeError("lengths differ");
    return implement(a, b);
  };
}

function plain(a: Vector, b: Vector): number {
  return total(products(a, b));
}

function products(a: Vector, b: Vector): Vector {
  return a.map((x, i) => x * b[i]!);
}

function largest(v: Vector): number {
  const most = v.reduce((found, x) => Math.max(found, Math.abs(x)), 0);
  return most > 0 && most < Infinity ? most : 1;
}

function powerNear(x: number): number {
  return 2 ** Math.max(-1_000, Math.round(Math.log2(x)));
}

function total(terms: Vector): number {
  return terms.reduce((sum, term) => sum + term, 0);
}
