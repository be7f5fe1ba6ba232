import { defaultSchema, type Options } from "rehype-sanitize";

const everywhere = (defaultSchema.attributes?.["*"] ?? []).filter(
  (attribute) => attribute !== "id" && attribute !== "name",
);

/** An exercise folder has no pictures yet, and one from elsewhere would tell that place who reads what. */
const images = new Set(["img", "picture", "source"]);

/** What may remain of an author's text: GitHub's list, without pictures and without ids that could stand for something else. */
export const schema: Options = {
  ...defaultSchema,
  clobber: [],
  attributes: {
    ...defaultSchema.attributes,
    "*": [...everywhere, ["id", /^[a-z][a-z0-9-]*$/]],
    aside: [["dataKind", "note", "caution"]],
    code: [["className", /^language-[a-z]+$/, "math-inline", "math-display"]],
    div: [
      ["dataLab", /^[a-z][a-z0-9-]*$/],
      "dataParameters",
      ["dataExercise", /^[a-z][a-z0-9-]*$/],
      ["dataQuestion", /^[a-z][a-z0-9-]*$/],
      ["dataKind", "choice", "choices", "number"],
      ["dataPart", "prompt", "option", "explanation"],
      ["dataCorrect", "true", "false"],
      "dataAnswer",
      "dataDigits",
      "dataUnit",
    ],
    span: ["dataFigure", "dataCited"],
    // Alignment of a table's column; as an attribute, because style is not let through.
    td: ["align"],
    th: ["align"],
  },
  tagNames: [...(defaultSchema.tagNames ?? []).filter((name) => !images.has(name)), "aside"],
  protocols: { ...defaultSchema.protocols, href: ["http", "https", "mailto"] },
};
