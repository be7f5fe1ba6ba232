import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DockerfileParser, type Instruction } from "dockerfile-ast";
import { describe, expect, test } from "vitest";
import { ROOT } from "./import-graph.ts";

const KEYWORDS = [
  "ARG",
  "FROM",
  "WORKDIR",
  "ENV",
  "COPY",
  "RUN",
  "USER",
  "EXPOSE",
  "STOPSIGNAL",
  "CMD",
  "ENTRYPOINT",
  "LABEL",
  "HEALTHCHECK",
];
const read = (file: string): string => readFileSync(join(ROOT, file), "utf8");
const instructions = DockerfileParser.parse(read("Dockerfile")).getInstructions();
const argumentsOf = (keyword: string, within: readonly Instruction[]): string[] =>
  within.filter((one) => one.getKeyword() === keyword).map((one) => one.getArgumentsContent() ?? "");
const lastStage = instructions.slice(instructions.findLastIndex((one) => one.getKeyword() === "FROM"));

describe("Dockerfile", () => {
  test("holds only instructions that exist, each with arguments", () => {
    expect(instructions.length).toBeGreaterThan(8);
    const wrong = instructions.filter(
      (one) => !KEYWORDS.includes(one.getKeyword()) || one.getArguments().length === 0,
    );
    expect(wrong.map((one) => one.getTextContent())).toEqual([]);
  });

  test("names a version of every base image", () => {
    for (const base of argumentsOf("FROM", instructions))
      expect(base).toMatch(/^[\w./-]+:[\w.-]*\w( AS \w+)?$/);
    for (const base of argumentsOf("FROM", instructions)) expect(base).not.toContain(":latest");
  });

  test("what runs is an ordinary user who owns none of the files", () => {
    expect(argumentsOf("USER", lastStage).at(-1)).toMatch(/^[1-9]\d{3,}:[1-9]\d{3,}$/);
    for (const copy of argumentsOf("COPY", lastStage)) expect(copy).not.toContain("--chown");
  });

  test("bakes in no secret", () => {
    for (const keyword of ["ARG", "ENV"]) {
      for (const given of argumentsOf(keyword, instructions))
        expect(given).not.toMatch(/SECRET|PASSWORD|TOKEN|DATABASE_URL/i);
    }
  });

  test("the programs that image and compose file start exist", () => {
    const started =
      [read("Dockerfile"), read("docker-compose.yml")].join("\n").match(/lib\/launch\/[\w-]+\.ts/g) ?? [];
    expect(new Set(started)).toEqual(
      new Set([
        "lib/launch/build.ts",
        "lib/launch/migrate.ts",
        "lib/launch/peer-address.ts",
        "lib/launch/grader.ts",
      ]),
    );
    expect(started.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });

  test("nothing of this machine gets into the image", () => {
    const ignored = read(".dockerignore").split("\n");
    for (const path of [".git", ".data", ".env*", ".next", "node_modules"]) expect(ignored).toContain(path);
  });
});
