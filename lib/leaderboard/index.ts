export { getBoard } from "./get-board.ts";
