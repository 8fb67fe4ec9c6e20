/** Something that a sentence needs and nobody has said yet. */
export interface Asked {
  /** Under which it is kept once it is answered. */
  readonly id: string;
  /** What is asked for, in Chinese: it stands in the sentence as 【待补充：…】. */
  readonly what: string;
}
