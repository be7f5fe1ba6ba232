import { framePolicy } from "../frame-policy.ts";
import { readFrame, readRunManifest } from "../read-manifest.ts";

/**
 * The document in which learner code runs in the tab. Its own policy gives it an opaque origin, wherever it is opened: no
 * cookies, no storage, no network, nothing of ours. Its one script starts workers from blobs, and that is all it may do.
 */
export async function GET(): Promise<Response> {
  const manifest = await readRunManifest();
  return new Response(await readFrame(manifest), {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": framePolicy(manifest.frame.scriptHash),
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "no-referrer",
      "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
      "Cache-Control": "private, max-age=31536000, immutable",
    },
  });
}
