/**
 * Preloaded into the web server (`node --import`). Without a proxy in front, X-Forwarded-For says who is at the other
 * end of the connection, whatever the client wrote there: Next keeps a header that is sent, and hides the socket.
 * Node publishes this event before anybody sees the request.
 */
import { subscribe } from "node:diagnostics_channel";
import { IncomingMessage } from "node:http";

if (Number(process.env.TRUSTED_PROXIES ?? 0) === 0) subscribe("http.server.request.start", sayPeer);

function sayPeer(message: unknown): void {
  if (typeof message !== "object" || message === null || !("request" in message)) return;
  const { request } = message;
  if (!(request instanceof IncomingMessage)) return;
  const { remoteAddress } = request.socket;
  if (remoteAddress === undefined) delete request.headers["x-forwarded-for"];
  else request.headers["x-forwarded-for"] = remoteAddress;
}
