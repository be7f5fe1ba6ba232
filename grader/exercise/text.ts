/** A text that a learner reads, in each language of the platform. */
export interface Text {
  en: string;
  "zh-CN": string;
}
