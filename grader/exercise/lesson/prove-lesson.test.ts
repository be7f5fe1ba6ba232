import { describe, expect, test } from "vitest";
import { formatFault } from "../fault.ts";
import { proveLesson } from "./prove-lesson.ts";

const question = (id: string) => `:::question{id="${id}"}
Which?

- [x] this
- [ ] that

***
Because.
:::
`;

const sound = `# Lesson

## First {#first}

The root of 768 is about :value[27.71]{of="sqrt(768)"}, in §3.1 and at 10:30. See [1706.03762](https://arxiv.org/abs/1706.03762), \`0.5\` and $0.5$.
It is said to be :cited[1.5×]{source="the course note"}.

::lab{name="projection" ax="4"}

\`\`\`core
dot([1, 2], [3, 4]) // 11
softmax([1, 2, 3])[2] // ≈ 0.665
\`\`\`

::exercise{slug="dot"}

:::question{id="number" answer="sqrt(768)" digits="1"}
How much?

***
So much.
:::

${question("one")}
${question("two")}
`;

const slugs = new Set(["dot"]);
const faultsOf = (...texts: string[]): string[] => {
  const [first = "", ...others] = texts;
  return proveLesson(
    [
      { path: "en.md", title: "Lesson", text: first },
      ...others.map((text) => ({ path: "zh.md", title: "Lesson", text })),
    ],
    slugs,
  ).map(formatFault);
};

test("a sound lesson has no fault, in two languages", () => {
  expect(faultsOf(sound, sound.replace("Which?", "哪个？"))).toEqual([]);
});

describe("a fault says where it is and what to do", () => {
  test.each<[string, string, string]>([
    ["[27.71]{", "[27.72]{", "en.md:5: sqrt(768) is 27.71, and not 27.72"],
    ["// 11", "// 12", "en.md:11: dot([1, 2], [3, 4]) is 11, and not 12"],
    ["≈ 0.665", "≈ 0.666", "en.md:12: softmax([1, 2, 3])[2] is 0.665, and not 0.666"],
    ["sqrt(768)", "root(768)", 'en.md:5: there is no function "root"'],
    ['name="projection" ax="4"', 'name="projections"', 'en.md:8: there is no lab "projections"; there are'],
    ['ax="4"', 'ax="four"', "en.md:8: lab projection: ax:"],
    ['ax="4"', 'az="4"', "en.md:8: lab projection: az:"],
    ["::lab", "::laboratory", "en.md:8: there is no ::laboratory"],
    [":::question{", ":::quiz{", "en.md:17: there is no :::quiz"],
    ['slug="dot"', 'slug="dott"', 'en.md:15: there is no exercise "dott"'],
    ["about :value", "about 27.71 :value", "en.md:5: nobody computes 27.71: write :value[27.71]"],
    ['{of="sqrt(768)"}', "", "en.md:5: :value[…] needs its expression"],
    ['{source="the course note"}', "", "en.md:6: :cited[…] needs who says so"],
    ["# Lesson", "# Lessons", 'en.md:1: the title is "Lessons"; course.json calls the unit "Lesson"'],
    ["{#first}", "", 'en.md:3: the heading "First" needs an id'],
    ["{#first}", "{#one}", "the id one is there twice"],
    ["- [x] this", "- [ ] this", "question one: none of its options is right"],
    ["- [ ] that", "- that", "question one: it needs two options at least, each with a box"],
    ["***\nSo much.", "So much.", "question number: after a line of *** comes the explanation"],
    ['digits="1"', 'digits="many"', "question number: digits is the number of decimals"],
    ['answer="sqrt(768)"', 'answer="sqrt(-1)"', "question number: its answer sqrt(-1) is no finite number"],
    ['answer="sqrt(768)" digits="1"', "", "question number: it has neither boxes to tick"],
    ['{id="number"', "{", "a question needs an id"],
    [question("two"), "", "en.md: has 2 questions; a lesson has three to five"],
  ])("%j → %j", (from, to, problem) => {
    const faults = faultsOf(sound.replace(from, to));
    expect(faults.filter((fault) => fault.includes(problem))).toHaveLength(1);
  });
});

describe("what one language lacks", () => {
  test.each([
    ["a figure", ':value[27.71]{of="sqrt(768)"}', "27", "zh.md:8: has lab projection"],
    [
      "a lab",
      '::lab{name="projection" ax="4"}',
      "",
      "zh.md:11: has figure 11 of dot([1, 2], [3, 4]) where en.md has lab",
    ],
    [
      "another answer",
      "- [x] this\n- [ ] that",
      "- [ ] this\n- [x] that",
      "has question one, -x where en.md has question one, x- (line",
    ],
    ["the end", question("two"), "", "has nothing where en.md has question two"],
  ])("%s", (_, from, to, problem) => {
    const faults = faultsOf(sound, sound.replace(from, to));
    expect(faults.filter((fault) => fault.includes(problem))).toHaveLength(1);
  });
});
