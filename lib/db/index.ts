export { closeDb, createDb, getDb, type Db, type Transaction } from "./client.ts";
export { isDangling, isDuplicate, transact } from "./transact.ts";
