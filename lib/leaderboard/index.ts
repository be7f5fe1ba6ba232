export { getBoard } from "./get-board.ts";
export type { Board, BoardRow } from "./view.ts";
