import type { TableReader } from "../reader";

/** Forms, accounting exports and texts: every kind that is neither a final-accounts nor a budget table. */
export const FORM_READERS: readonly TableReader[] = [];
