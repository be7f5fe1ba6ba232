import type { Root } from "hast";
import rehypeSanitize from "rehype-sanitize";
import remarkDirective from "remark-directive";
import remarkGfm from "remark-gfm";
import remarkMath from "remark-math";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { remarkCoreBlocks } from "./core-blocks.ts";
import { rehypeDress } from "./dress.ts";
import { remarkExplicitIds } from "./explicit-ids.ts";
import { rehypeHeadingIds } from "./heading-ids.ts";
import { rehypeHighlight } from "./highlight.ts";
import { remarkKnownDirectives } from "./known-directives.ts";
import { remarkJoinedLines } from "./joined-lines.ts";
import { rehypeMath } from "./math.ts";
import { memoise } from "./memo.ts";
import { schema } from "./schema.ts";

/**
 * Markdown to a safe tree. Order is the safety: raw HTML is dropped at remark-rehype, the rest goes through the
 * sanitiser, and only then KaTeX and Shiki add markup of their own, which they make from plain text.
 */
const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkMath)
  .use(remarkDirective)
  .use(remarkJoinedLines)
  .use(remarkCoreBlocks)
  .use(remarkKnownDirectives)
  .use(remarkExplicitIds)
  .use(remarkRehype, { clobberPrefix: "note-" })
  .use(rehypeSanitize, schema)
  .use(rehypeHeadingIds)
  .use(rehypeDress)
  .use(rehypeMath)
  .use(rehypeHighlight);

export const parseMarkdown: (markdown: string) => Root = memoise(
  (markdown) => processor.runSync(processor.parse(markdown), markdown),
  // A lesson takes about 70 ms and is the same for every reader; a course has fewer texts than this.
  128,
);
