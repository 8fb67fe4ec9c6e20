import { existsSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { BudgetReportError } from "../../core/errors";
import type { Certificate } from "../../serve/webServer";
import { startWebServer } from "../../serve/webServer";
import type { CommandContext, ExitStatus } from "../context";
import { manifestSource } from "../manifestSource";

export interface ServeOptions {
  readonly web?: string;
  readonly pfx?: string;
  readonly cert?: string;
  readonly key?: string;
  readonly passphraseFile?: string;
  readonly host?: string;
  readonly port?: string;
  readonly origin?: string;
}

/** Only this machine: what plain http is for, and what is listened on unless somebody asks for more. */
const THIS_MACHINE = "localhost";
const DEFAULT_PORT = 3000;

/**
 * `serve`: the pane for one office, until it is stopped (Ctrl-C).
 * @throws invalidCall, fileNotFound, fileUnreadable, badCertificate, portInUse, cannotListen, badOrigin
 */
export async function runServe(context: CommandContext, options: ServeOptions): Promise<ExitStatus> {
  const { t, output } = context;
  const call = (reason: string) => new BudgetReportError("invalidCall", { reason: t("serve", `call.${reason}`) });
  const port = options.port === undefined ? DEFAULT_PORT : Number(options.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw call("port");
  const certificate = await certificateOf(context, options, call);
  const host = options.host ?? THIS_MACHINE;
  if (!certificate && host !== THIS_MACHINE) throw call("plainIsLocal");
  const server = await startWebServer({
    folder: webFolder(options.web, call),
    manifest: new TextDecoder().decode(await context.files.read(manifestSource(context))),
    host,
    port,
    certificate,
    origin: options.origin,
  });
  output.text(t("serve", "started", { origin: server.origin }));
  for (const line of certificate ? ["manifest", "check"] : ["browserOnly"])
    output.text(t("serve", line, { origin: server.origin }));
  await stopped();
  await server.close();
  output.text(t("serve", "stopped"));
  return 0;
}

async function certificateOf(
  { files }: CommandContext,
  { pfx, cert, key, passphraseFile }: ServeOptions,
  call: (reason: string) => BudgetReportError,
): Promise<Certificate | null> {
  if (pfx === undefined && cert === undefined && key === undefined) return null;
  const passphrase =
    passphraseFile === undefined
      ? undefined
      : new TextDecoder().decode(await files.read(passphraseFile)).replace(/\r?\n$/u, "");
  if (pfx !== undefined && cert === undefined && key === undefined) return { pfx: await files.read(pfx), passphrase };
  if (pfx !== undefined || cert === undefined || key === undefined) throw call("certificate");
  return { cert: await files.read(cert), key: await files.read(key), passphrase };
}

/** The folder named, else the pages that this program was built or packed with. @throws invalidCall */
function webFolder(named: string | undefined, call: (reason: string) => BudgetReportError): string {
  // A build has them one folder above the program, a package beside it; this code is in the folder of its chunks.
  const beside = ["../..", "../../web"].map((place) => path.resolve(__dirname, place));
  const places = named === undefined ? beside : [path.resolve(named)];
  const found = places.find((folder) => existsSync(path.join(folder, "taskpane.html")));
  if (found === undefined) throw call(named === undefined ? "noPages" : "noPagesThere");
  return found;
}

function stopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
}
