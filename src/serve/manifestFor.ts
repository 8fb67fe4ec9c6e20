import { BudgetReportError } from "../core/errors";

/** Where manifest.xml of the sources says the pane is: the development server. */
const DEVELOPMENT = "https://localhost:3000";

/**
 * The manifest with every address on another server.
 * @param origin https address of the folder that holds taskpane.html, such as `https://jx.example.gov.cn/report`
 * @throws badOrigin where Office would refuse it: no https, a query, a user name
 */
export function manifestFor(manifest: string, origin: string): string {
  return manifest.replaceAll(DEVELOPMENT, checkedOrigin(origin));
}

function checkedOrigin(origin: string): string {
  const url = URL.canParse(origin) ? new URL(origin) : null;
  const isPlain = url?.protocol === "https:" && url.search === "" && url.hash === "" && url.username === "";
  if (!url || !isPlain) throw new BudgetReportError("badOrigin", { origin });
  return (url.origin + url.pathname).replace(/\/+$/u, "");
}
