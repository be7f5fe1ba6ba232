export { createDb, getDb, type Db, type Transaction } from "./client.ts";
