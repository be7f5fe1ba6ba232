export interface DraftView {
  source: string;
  revision: number;
  savedAt: Date;
}

/** A text that the draft had before. */
export interface DraftVersionView {
  revision: number;
  source: string;
  savedAt: Date;
}
