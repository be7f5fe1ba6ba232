export { closeDb, createDb, getDb, type Db, type Transaction } from "./client.ts";
export { isDangling, transact } from "./transact.ts";
export { queryPrepared } from "./query-prepared.ts";
