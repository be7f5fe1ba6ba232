import { z } from "zod";

/** What `buildRunBundles` wrote, so that the page can find it: file names relative to the manifest. */
export const RunManifest = z.strictObject({
  /** Slug → module worker that holds the judge and this exercise's spec. */
  judges: z.record(z.string(), z.string()),
  /** Classic worker: TypeScript for Run and for the editor's language service. */
  typescript: z.string(),
  /** The document in which learner code runs. `scriptHash` is what its content security policy lets run. */
  frame: z.strictObject({ file: z.string(), scriptHash: z.string() }),
  /** Monaco: a module, its style, the font that the style asks for, and its own worker. */
  editor: z.strictObject({ script: z.string(), style: z.string(), icons: z.string(), worker: z.string() }),
  /** Text of the module "innerproduct", for the editor. */
  types: z.string(),
});
export type RunManifest = z.infer<typeof RunManifest>;

export const manifestFile = "manifest.json";
