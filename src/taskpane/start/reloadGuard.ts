const KEY = "budgetReport.reloads";
const MOST_RELOADS = 2;

/**
 * May the page be loaded once more to reach Office? Counts in the session storage, so that it ends; where that storage
 * does not work there is no reload at all.
 */
export function mayReload(storage: () => Storage): boolean {
  try {
    const counted = Number(storage().getItem(KEY) ?? "0");
    if (counted >= MOST_RELOADS) return false;
    storage().setItem(KEY, String(counted + 1));
    return storage().getItem(KEY) === String(counted + 1);
  } catch {
    return false;
  }
}

/** Office has answered: the next failure may be tried afresh. */
export function forgetReloads(storage: () => Storage): void {
  try {
    storage().removeItem(KEY);
  } catch {
    // Without a session storage nothing was counted.
  }
}
