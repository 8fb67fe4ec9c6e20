import type { FileTraces } from "./fileTraces";

/** How the sound published text of the examples (test/core/disclosure/soundText.ts) is changed. */
export interface PointExample {
  /** The sentence that the point says of it. */
  readonly says: string;
  /** Words that stand there, and what stands there instead: each is found and replaced everywhere. */
  readonly change: readonly (readonly [from: string, to: string])[];
  /** What the file holds besides. */
  readonly traces?: Partial<FileTraces>;
  /** Not broken by it: the point is in doubt, or something is told to look at. */
  readonly strength?: "doubt" | "hint";
  /** Other points that the same change breaks as well. */
  readonly also?: readonly string[];
}

type Given = Omit<PointExample, "says" | "change">;

/** The point says this of the changed text. */
export function breaks(says: string, change: PointExample["change"], given: Given = {}): PointExample {
  return { says, change, ...given };
}
