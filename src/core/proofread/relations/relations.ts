import { changes } from "./changes";
import type { Relation } from "./tie";

/** What is held against what, in the prose. */
export const RELATIONS: readonly Relation[] = [changes];
