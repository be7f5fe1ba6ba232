export { handleAuth } from "./handle-auth.ts";
export { externalProviders } from "./providers.ts";
