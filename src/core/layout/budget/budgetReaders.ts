import type { TableReader } from "../reader";

/** The nine tables of the published budget of the year. */
export const BUDGET_READERS: readonly TableReader[] = [];
