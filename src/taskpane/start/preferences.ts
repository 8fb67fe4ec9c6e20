/** What the pane remembers on this machine between openings. Never anything of the workbook. */
export type PreferenceName = "language" | "delivery" | "worker";

const PREFIX = "budgetReport.";

/** `null` where nothing is kept or the browser keeps nothing. */
export function readPreference(name: PreferenceName): string | null {
  try {
    return window.localStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}

export function keepPreference(name: PreferenceName, value: string): void {
  try {
    window.localStorage.setItem(PREFIX + name, value);
  } catch {
    // A private window keeps nothing: the default is used next time.
  }
}
