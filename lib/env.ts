import { resolve } from "node:path";
import process from "node:process";
import { z } from "zod";
import { readOrCreateAuthSecret } from "./auth/secret.ts";

const Text = z.string().trim().min(1).optional().catch(undefined);

const Variables = z
  .object({
    NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
    DATABASE_URL: z.url({
      protocol: /^postgres(ql)?$/,
      error:
        "DATABASE_URL: give a Postgres address such as postgresql://user:password@host:5432/innerproduct",
    }),
    /** At least 32 characters; signs the sessions. */
    NEXTAUTH_SECRET: z
      .string()
      .min(32, "NEXTAUTH_SECRET: at least 32 characters, such as `openssl rand -base64 33` prints")
      .optional(),
    HOST: z.string().min(1).default("127.0.0.1"),
    PORT: z.coerce.number({ error: "PORT: a number from 1 to 65535" }).int().min(1).max(65_535).default(3000),
    /** The address that people type; decides redirects and whether cookies are for https only. */
    PUBLIC_URL: z.url({ protocol: /^https?$/, error: "PUBLIC_URL: an http or https address" }).optional(),
    DATA_DIR: z
      .string()
      .min(1)
      .default(".data")
      .transform((path) => resolve(path)),
    /** Folders of exercises, parted like PATH; the repository's own when left out. */
    EXERCISES_DIR: Text,
    /** How many proxies in front of the web server append to X-Forwarded-For. */
    TRUSTED_PROXIES: z.coerce
      .number({ error: "TRUSTED_PROXIES: how many, such as 1" })
      .int()
      .min(0)
      .max(10)
      .default(0),
    GITHUB_ID: Text,
    GITHUB_SECRET: Text,
    OIDC_ISSUER: z.url({ protocol: /^https?$/, error: "OIDC_ISSUER: the issuer's address" }).optional(),
    OIDC_CLIENT_ID: Text,
    OIDC_CLIENT_SECRET: Text,
    /** What the button calls the provider. */
    OIDC_NAME: z.string().min(1).default("Single sign-on"),
  })
  .refine((env) => !env.GITHUB_ID === !env.GITHUB_SECRET, "GITHUB_ID and GITHUB_SECRET: set both or neither")
  .refine(
    (env) => !env.OIDC_ISSUER === !env.OIDC_CLIENT_ID && !env.OIDC_ISSUER === !env.OIDC_CLIENT_SECRET,
    "OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET: set all or none",
  );

export interface Env extends Omit<z.infer<typeof Variables>, "NEXTAUTH_SECRET" | "PUBLIC_URL"> {
  AUTH_SECRET: string;
  PUBLIC_URL: string;
}

/** A variable is missing or wrong; `lines` is one clear line for each. */
export class EnvError extends Error {
  override readonly name = "EnvError";
  readonly lines: string[];

  constructor(lines: string[]) {
    super(lines.join("\n"));
    this.lines = lines;
  }
}

/** The settings of this process, parsed on first use. */
export function getEnv(): Env {
  cached ??= parseEnv(process.env);
  return cached;
}

let cached: Env | undefined;

export function parseEnv(variables: NodeJS.ProcessEnv): Env {
  // An empty variable is as good as none: compose files pass them on that way.
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const parsed = Variables.safeParse({
    ...given,
    NEXTAUTH_SECRET: given.NEXTAUTH_SECRET ?? given.AUTH_SECRET,
  });
  if (!parsed.success) throw new EnvError(parsed.error.issues.map(lineOf));
  const { NEXTAUTH_SECRET, ...env } = parsed.data;
  return {
    ...env,
    AUTH_SECRET: NEXTAUTH_SECRET ?? secretOfDevelopment(env),
    PUBLIC_URL: env.PUBLIC_URL ?? `http://${env.HOST === "127.0.0.1" ? "localhost" : env.HOST}:${env.PORT}`,
  };
}

/** In production several web servers must share one secret, so nothing is made up there. */
function secretOfDevelopment(env: { NODE_ENV: string; DATA_DIR: string }): string {
  if (env.NODE_ENV === "production") {
    throw new EnvError(["NEXTAUTH_SECRET: required in production, such as `openssl rand -base64 33` prints"]);
  }
  return readOrCreateAuthSecret(env.DATA_DIR);
}

function lineOf(issue: z.core.$ZodIssue): string {
  const name = issue.path.join(".");
  return issue.message.includes(": ") || !name ? issue.message : `${name}: ${issue.message}`;
}
