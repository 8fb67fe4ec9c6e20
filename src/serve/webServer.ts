import { createServer as createPlainServer } from "node:http";
import type { RequestListener, Server } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo } from "node:net";
import sirv from "sirv";
import { BudgetReportError } from "../core/errors";
import { manifestFor } from "./manifestFor";
import { responseHeaders } from "./responseHeaders";

/** What proves to the browser who we are: a PFX file's bytes, or a certificate with its key, PEM. */
export type Certificate =
  | { readonly pfx: Uint8Array; readonly passphrase: string | undefined }
  | { readonly cert: Uint8Array; readonly key: Uint8Array; readonly passphrase: string | undefined };

export interface ServerOptions {
  /** The folder that holds taskpane.html. */
  readonly folder: string;
  /** The manifest as the sources have it (manifestFor.ts). */
  readonly manifest: string;
  /** Name or address that is listened on. */
  readonly host: string;
  /** 0 for any free one. */
  readonly port: number;
  /** `null`: plain http, which Office refuses. */
  readonly certificate: Certificate | null;
  /** The https address that users type, where a name or a gateway stands before this machine. */
  readonly origin: string | undefined;
}

export interface RunningServer {
  /** Address of the pane's folder, as users type it. */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/**
 * A static web server of one folder for one office: https with the headers of responseHeaders.json, and the manifest
 * with its own address. It answers GET and HEAD for files of that folder, nothing else.
 * @throws badCertificate, portInUse, cannotListen, badOrigin
 */
export async function startWebServer(options: ServerOptions): Promise<RunningServer> {
  let origin = "";
  const files = sirv(options.folder, {
    etag: true,
    setHeaders: (response, pathname) => {
      for (const [name, value] of Object.entries(responseHeaders(pathname))) response.setHeader(name, value);
    },
  });
  const server = createServer(options, (request, response) => {
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.writeHead(405, { Allow: "GET, HEAD" }).end();
      return;
    }
    if (request.url?.split("?", 1)[0] === "/manifest.xml" && options.certificate) {
      response.writeHead(200, { ...responseHeaders("/manifest.xml"), "Content-Type": "application/xml" });
      response.end(manifestFor(options.manifest, origin));
      return;
    }
    files(request, response, () => {
      response.writeHead(404, responseHeaders("/")).end();
    });
  });
  await listen(server, options);
  const scheme = options.certificate ? "https" : "http";
  origin = options.origin ?? `${scheme}://${options.host}:${(server.address() as AddressInfo).port}`;
  return { origin, close: () => close(server) };
}

function createServer({ certificate }: ServerOptions, answer: RequestListener): Server {
  if (!certificate) return createPlainServer(answer);
  try {
    const { passphrase, ...proof } = certificate;
    const bytes = Object.fromEntries(Object.entries(proof).map(([name, value]) => [name, Buffer.from(value)]));
    return createSecureServer({ ...bytes, ...(passphrase === undefined ? {} : { passphrase }) }, answer);
  } catch (error) {
    throw new BudgetReportError("badCertificate", {}, error);
  }
}

async function listen(server: Server, { host, port }: ServerOptions): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  }).catch((error: NodeJS.ErrnoException) => {
    const code = error.code === "EADDRINUSE" ? "portInUse" : "cannotListen";
    throw new BudgetReportError(code, { host, port }, error);
  });
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
}
