import { expect, it } from "vitest";
import { failure, inChinese } from "../testing/sample-verdict.ts";
import { invalidResultInChinese } from "./invalid-result.zh-cn.ts";

it.each([
  ["a Promise", "得到的是一个 Promise"],
  ["undefined", "得到的是 undefined"],
  ["null", "得到的是 null"],
  ["an Array", "得到的是普通数组（Array）"],
  ["a Float32Array", "得到的是 Float32Array"],
  ["an Int8Array", "得到的是 Int8Array"],
  ["a DataView", "得到的是 DataView"],
  ["an object", "得到的是一个对象"],
  ["a function", "得到的是一个函数"],
  ["a number", "得到的是一个数"],
  ["a string", "得到的是一个字符串"],
  ["a boolean", "得到的是一个布尔值"],
  ["a bigint", "得到的是一个 BigInt"],
  ["a symbol", "得到的是一个 symbol"],
  ["a Proxy", "得到的是一个 Proxy"],
  ["a subclass of Float64Array", "得到的是 Float64Array 的子类"],
  ["a Float64Array over a shared or resizable buffer", "得到的是建立在共享或可变长缓冲区上的 Float64Array"],
  ["a Float64Array whose buffer was transferred away", "得到的是缓冲区已被移走的 Float64Array"],
  ["a Float64Array with a length of its own", "得到的 Float64Array 自带一个 length 属性"],
  ["data is a Float64Array with a buffer of its own", "data 自带一个 buffer 属性"],
  ["9000000 elements", "返回了 9000000 个元素，太多了"],
  ["an object without its own property rows", "返回的对象没有自己的 rows 属性"],
  ["a getter for cols", "cols 是 getter，而不是普通属性"],
  ["rows is NaN", "rows 的值是 NaN"],
  ["rows is -1", "rows 的值是 -1"],
  ["cols is a string", "cols 的值是一个字符串"],
  ["2 × 3 with 5 elements in data", "rows × cols 是 2 × 3，data 却有 5 个元素"],
  ["data is an Array", "data 是普通数组（Array）"],
  ["data is a Proxy", "data 是一个 Proxy"],
  ["data is undefined", "data 是 undefined"],
])("“%s” in the place of a result is “%s” in Chinese", (detail, text) => {
  expect(invalidResultInChinese(detail)).toBe(text);
  const told = inChinese({ failure: { ...failure, reason: "invalid-result", detail } });
  expect(told).toContain(`函数返回的不是所要求的类型：${text}`);
  expect(told).not.toMatch(/\b(an?|is|of|with|over|whose|without|for|elements)\b/);
});
