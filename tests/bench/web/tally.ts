import { once } from "node:events";
import { createServer, request as send } from "node:http";

export interface Transfer {
  readonly path: string;
  readonly status: number;
  readonly type: string;
  readonly encoding: string | null;
  readonly cacheControl: string;
  /** Of the body as it crosses the wire. */
  readonly bytes: number;
}

export interface Tally {
  readonly url: string;
  /** All answers since the last time this was asked. */
  take(): Transfer[];
  close(): Promise<void>;
}

/** A proxy before the product that writes down every answer: also those to workers, which a page's own record leaves out. */
export async function startTally(productUrl: string): Promise<Tally> {
  const { hostname, port } = new URL(productUrl);
  let transfers: Transfer[] = [];
  const server = createServer((incoming, outgoing) => {
    const { method, headers, url = "/" } = incoming;
    const forwarded = send({ hostname, port, method, headers, path: url }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      let bytes = 0;
      answer.on("data", (chunk: Buffer) => (bytes += chunk.length));
      answer.on("end", () =>
        transfers.push({
          path: url,
          status: answer.statusCode ?? 502,
          type: (answer.headers["content-type"] ?? "").split(";")[0] ?? "",
          encoding: answer.headers["content-encoding"] ?? null,
          cacheControl: answer.headers["cache-control"] ?? "",
          bytes,
        }),
      );
      answer.pipe(outgoing);
    });
    forwarded.on("error", () => outgoing.destroy());
    incoming.pipe(forwarded);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("The tally has no address.");
  return {
    url: `http://localhost:${address.port}`,
    take() {
      const taken = transfers;
      transfers = [];
      return taken;
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}
