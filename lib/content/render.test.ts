import { renderToStaticMarkup } from "react-dom/server";
import { createElement } from "react";
import { describe, expect, test } from "vitest";
import { renderMarkdown, renderSections, renderSegments } from "./render.ts";

function html(markdown: string): string {
  return renderToStaticMarkup(
    renderMarkdown(markdown, { lab: (name) => createElement("figure", null, `lab ${name}`) }),
  );
}

describe("author text never executes", () => {
  test.each([
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    "<svg/onload=alert(1)>",
    "<style>*{display:none}</style>",
    '<a href="javascript:alert(1)">x</a>',
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](data:text/html,<script>alert(1)</script>)",
    "[x](vbscript:alert(1))",
    "<javascript:alert(1)>",
    "![x](javascript:alert(1))",
    "[x]: javascript:alert(1)\n\n[x]",
    '::lab{name="<script>alert(1)</script>"}',
    ':::note{onclick="alert(1)" style="position:fixed"}\nx\n:::',
    "$\\href{javascript:alert(1)}{x}$",
    "$\\htmlData{x=onload}{y}$ $\\htmlStyle{position:fixed}{y}$",
    "$\\includegraphics{https://example.org/x.png}$",
    "```html\n<script>alert(1)</script>\n```",
    "```ts\n</code></pre><script>alert(1)</script>\n```",
    "`<script>alert(1)</script>`",
    "<generated-html html='<script>alert(1)</script>' as='script'></generated-html>",
    "| <script>alert(1)</script> |\n| --- |\n| <img onerror=alert(1)> |",
    "[^1]\n\n[^1]: <script>alert(1)</script>",
    '# x {#a" onmouseover="alert(1)}',
  ])("%s", (markdown) => {
    // What survives is text: with every escaped `<` gone, no tag, handler or scheme that could run is left.
    const tags =
      html(markdown)
        .match(/<[^>]*>/g)
        ?.join("\n") ?? "";
    expect(tags).not.toMatch(/<(script|img|iframe|style|object|embed|form|generated-html)\b/i);
    expect(tags).not.toMatch(/\son[a-z]+\s*=/i);
    expect(tags).not.toMatch(/(href|src)="(?!#|https?:|mailto:|\/)[^"]*:/i);
    expect(tags).not.toContain("position:fixed");
  });

  test("a macro bomb is shown as written, soon", () => {
    const bomb = String.raw`$\def\a{\b\b\b\b\b\b\b\b}\def\b{\c\c\c\c\c\c\c\c}\def\c{\d\d\d\d\d\d\d\d}\def\d{xxxxxxxx}\a$`;
    const started = performance.now();
    expect(html(bomb)).toContain("katex-error");
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  test("a macro that one formula defines is not known to the next", () => {
    expect(html(String.raw`$\gdef\secret{42}\secret$ and $\secret$`)).toContain("var(--fault)");
  });
});

describe("what authors can write", () => {
  test("a heading keeps the id that the author gave it, in any language", () => {
    expect(html("## What it means {#geometry}")).toBe('<h2 id="geometry">What it means</h2>');
    expect(html("## 它的意义 {#geometry}")).toBe('<h2 id="geometry">它的意义</h2>');
  });

  test("a heading without one gets an id from its words, and no id comes twice", () => {
    expect(html("## Main\n\n## 点积 `dot`\n\n## Same\n\n## Same")).toBe(
      '<h2 id="main-2">Main</h2>\n<h2 id="点积-dot">点积 <code>dot</code></h2>\n<h2 id="same">Same</h2>\n<h2 id="same-2">Same</h2>',
    );
  });

  test("formulas are set for the eye and as MathML", () => {
    const inline = html("so $a \\cdot b$ is");
    expect(inline).toContain("<math");
    expect(inline).not.toContain("katex-display");
    expect(html("$$\na \\cdot b\n$$")).toContain("katex-display");
    expect(html("```math\na\n```")).toContain("katex-display");
  });

  test("code is coloured for both themes", () => {
    expect(html("```ts\nconst a = 1;\n```")).toMatch(/<pre class="shiki[^>]*>.*light-dark\(/);
    expect(html("```\nplain\n```")).toBe("<pre><code>plain\n</code></pre>");
  });

  test("labs by name, asides, folded answers; what only looks like a directive stays text", () => {
    expect(html('::lab{name="dot-product"}')).toBe("<figure>lab dot-product</figure>");
    expect(html(":::caution\nMind\n:::")).toBe('<aside data-kind="caution"><p>Mind</p></aside>');
    expect(html(":::details[Answer]\n42\n:::")).toBe("<details><summary>Answer</summary><p>42</p></details>");
    expect(html("at 10:30 the ratio a:b is 2:1, see :unknown[x]{y=z}")).toBe(
      "<p>at 10:30 the ratio a:b is 2:1, see :unknown[x]{y=z}</p>",
    );
    expect(html("::unknown{a=b}")).toBe("<p>::unknown{a=b}</p>");
  });

  test("tables scroll in their own box and keep their alignment", () => {
    expect(html("| a |\n| --: |\n| 1 |")).toContain('<div class="table-scroll"><table>');
    expect(html("| a |\n| --: |\n| 1 |")).toMatch(/<td[^>]*(align="right"|text-align:right)/);
  });

  test("an empty cell heads nothing: no heading without a word is read out", () => {
    expect(html("| | |\n| --- | --- |\n| a | b |")).not.toMatch(/<thead|<th\b/);
    expect(html("| a | |\n| --- | --- |\n| b | $c$ |").match(/<th\b/g)).toHaveLength(1);
    expect(html("| $a$ |\n| --- |\n| b |")).toMatch(/<th\b/);
  });

  test("links to elsewhere tell nobody where the reader came from", () => {
    expect(html("[p](https://arxiv.org/abs/1706.03762)")).toContain('rel="noopener noreferrer"');
    expect(html("[p](#geometry)")).toBe('<p><a href="#geometry">p</a></p>');
  });

  test("an English title in a Chinese text is said to be English, a Chinese emphasis is not", () => {
    const texts = html("见 *Attention is all you need*，*只有差*要紧。");
    expect(texts).toContain('<em lang="en">Attention is all you need</em>');
    expect(texts).toContain("<em>只有差</em>");
    expect(html("See *Attention is all you need*.")).not.toContain("lang=");
  });
});

test("hints are the parts between second-level headings", () => {
  const sections = renderSections("preface\n\n## First\n\none\n\n### deeper\n\n## Second `x`\n\ntwo");
  expect(sections.map(({ title }) => title)).toEqual(["First", "Second x"]);
  expect(sections.map(({ body }) => renderToStaticMarkup(body).trim().replaceAll(/\n+/g, "\n"))).toEqual([
    '<p>one</p>\n<h3 id="deeper">deeper</h3>',
    "<p>two</p>",
  ]);
});

test.each([
  ["点积是\n一个数", "点积是一个数"],
  ["先相乘，\n再相加", "先相乘，再相加"],
  ["见 `dot`，\n`norm` 也是", "见 <code>dot</code>，<code>norm</code> 也是"],
  ["英文 word\n另一行", "英文 word\n另一行"],
  ["two\nlines", "two\nlines"],
])("a Chinese sentence goes on in the next line without a space: %j", (markdown, text) => {
  expect(html(markdown)).toBe(`<p>${text}</p>`);
});

describe("what a lesson computes", () => {
  test("a figure is what the core makes of its expression, with the digits that were printed", () => {
    expect(html('about :value[0.95]{of="cosine([3, 4], [4, 3])"}')).toBe(
      '<p>about <span data-figure="cosine([3, 4], [4, 3])">0.96</span></p>',
    );
    expect(html(':value[about 3]{of="nonsense"}')).toContain(">about 3</span>");
  });

  test("so are the figures of a block", () => {
    const text = html("```core\ndot([1, 2], [3, 4]) // 12\nexp(-1) // ≈ 0.4\nany line\n```").replaceAll(
      /<[^>]+>/g,
      "",
    );
    expect(text).toBe("dot([1, 2], [3, 4]) // 11\nexp(-1) // ≈ 0.4\nany line");
  });

  test("a claim of somebody else says whose it is", () => {
    expect(html('said to be :cited[1.5×]{source="the course note"}')).toBe(
      '<p>said to be <span data-cited="the course note" title="the course note">1.5×</span></p>',
    );
  });
});

function drawn(markdown: string): string {
  return renderToStaticMarkup(
    renderMarkdown(markdown, {
      lab: (name, parameters) => `lab ${name} ${JSON.stringify(parameters)}`,
      exercise: (slug) => `exercise ${slug}`,
      question: ({ id, prompt, answer, explanation }) =>
        createElement(
          "fieldset",
          { id },
          prompt,
          answer.kind === "number"
            ? JSON.stringify(answer)
            : answer.options.map(({ body, correct }, i) =>
                createElement("p", { key: i }, correct ? "right" : "wrong", body),
              ),
          explanation,
        ),
    }),
  );
}

describe("what a lesson asks and shows", () => {
  test("a lab gets its parameters, an exercise its slug", () => {
    expect(drawn('::lab{name="projection" ax="4" ay="<b>"}\n\n::exercise{slug="dot"}')).toBe(
      "lab projection {&quot;ax&quot;:&quot;4&quot;,&quot;ay&quot;:&quot;&lt;b&gt;&quot;}\nexercise dot",
    );
  });

  test("a question has its prompt, its options, and what explains it", () => {
    const text = drawn(
      ':::question{id="sign"}\nWhich $x$?\n\n- [x] `this`\n- [ ] that\n\n***\nBecause.\n:::',
    );
    expect(text.replaceAll("\n", "")).toMatch(
      /^<fieldset id="sign"><p>Which .*<p>right<code>this<.code><.p><p>wrongthat<.p><p>Because.<.p><.fieldset>$/,
    );
    expect(
      drawn(':::question{id="root" answer="sqrt(768)" digits="1"}\nHow much?\n\n***\nSo much.\n:::'),
    ).toContain(
      "{&quot;kind&quot;:&quot;number&quot;,&quot;value&quot;:27.712812921102035,&quot;digits&quot;:1,&quot;unit&quot;:null}",
    );
  });

  test("an option that is a formula alone is named by it, without what only lays it out", () => {
    const spoken: (string | null)[] = [];
    renderToStaticMarkup(
      renderMarkdown(
        ':::question{id="q"}\nWhich?\n\n- [x] $\\lVert a \\rVert \\geq \\frac{1}{2}$\n- [ ] no $x$\n\n***\nSo.\n:::',
        {
          question: ({ answer }) => {
            if (answer.kind !== "number") spoken.push(...answer.options.map((option) => option.spoken));
            return null;
          },
        },
      ),
    );
    expect(spoken.map((text) => text?.replaceAll(/\s+/g, " "))).toEqual(["‖ a ‖ ≥ 1/2", undefined]);
  });

  test("they stand between stretches of text", () => {
    const segments = renderSegments('one\n\ntwo\n\n::lab{name="a"}\n\n::exercise{slug="b"}\n\nthree', {
      lab: (name) => name,
      exercise: (slug) => slug,
    });
    expect(segments.map(({ kind, body }) => [kind, renderToStaticMarkup(body)])).toEqual([
      ["text", "<p>one</p>\n<p>two</p>\n"],
      ["part", "a"],
      ["part", "b"],
      ["text", "<p>three</p>"],
    ]);
  });

  test("one that cannot be judged is shown as text", () => {
    expect(drawn(':::question{id="sign"}\nWhich?\n:::')).toBe("<div><p>Which?</p></div>");
  });
});
