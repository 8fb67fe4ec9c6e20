/** What the page was opened in. `lost`: inside Office, but Office never answered. */
export type HostAnswer = "excel" | "word" | "browser" | "lost";

/** How long Office may take to answer: inside Office it may be busy opening a workbook; outside there is nobody to wait for. */
const PATIENCE = { insideOffice: 8_000, outside: 1_500 };

/** Office opens a pane with `_host_Info=…` in its address, or inside a frame (Office on the web). */
export function openedByOffice(page: Window): boolean {
  return /[?&]_host_info=/i.test(page.location.search) || page.top !== page;
}

/**
 * Asks Office who is there. `Office.onReady` may hang, or answer without a host, when Excel restores a pane at start-up
 * or when office.js could not be loaded: after a while the answer is given without it.
 */
export async function connectHost(page: Window = window, patience = PATIENCE): Promise<HostAnswer> {
  const expected = openedByOffice(page);
  const nobody: HostAnswer = expected ? "lost" : "browser";
  if (typeof Office === "undefined") return nobody;
  const silence = new Promise<null>((resolve) => {
    page.setTimeout(() => resolve(null), expected ? patience.insideOffice : patience.outside);
  });
  const answer = await Promise.race([Office.onReady().catch(() => null), silence]);
  if (answer?.host === Office.HostType.Excel) return "excel";
  if (answer?.host === Office.HostType.Word) return "word";
  return nobody;
}
