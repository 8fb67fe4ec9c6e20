/** The word that makes the program a child of a pool. */
export const CHILD_WORD = "--batch-child";
