import { createServer } from "node:net";
import { codeOf, LaunchError } from "./failure.ts";

/** Throws one clear line when nothing can listen on host:port. Asked before the build, so that nobody waits in vain. */
export async function assertPortFree(host: string, port: number): Promise<void> {
  try {
    await listenOnce(host, port);
  } catch (error) {
    switch (codeOf(error)) {
      case "EADDRINUSE":
        throw new LaunchError(
          `Port ${port} on ${host} is taken. Stop what uses it, or choose another: PORT=${port + 1} npm start`,
        );
      case "EACCES":
        throw new LaunchError(
          `Port ${port} needs more rights than this user has. Choose one above 1023: PORT=3000 npm start`,
        );
      case "EADDRNOTAVAIL":
      case "ENOTFOUND":
        throw new LaunchError(
          `HOST=${host} is not an address of this machine. Try HOST=127.0.0.1 or HOST=0.0.0.0.`,
        );
      default:
        throw error;
    }
  }
}

function listenOnce(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve()));
  });
}
