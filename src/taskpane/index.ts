import { connectHost } from "./start/connectHost";
import { forgetReloads, mayReload } from "./start/reloadGuard";

const sessionStorage = () => window.sessionStorage;

/** The page's own HTML is on screen already; the pane is loaded while Office is being asked who is there. */
async function start(): Promise<void> {
  const [host, { mount }] = await Promise.all([connectHost(), import("./app/mount")]);
  if (host === "lost" && mayReload(sessionStorage)) {
    window.location.reload();
    return;
  }
  if (host !== "lost") forgetReloads(sessionStorage);
  await mount(host);
}

void start();
