import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".xml": "application/xml",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".wasm": "application/wasm",
};

/** What a path stands for: a folder on disk (the path ends with `/`) or the text of one page. */
export type Mounts = Readonly<Record<string, { readonly folder: string } | { readonly page: string }>>;

export interface StaticServer {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** Serves files over http on a free port of this machine, as a unit's own web server would. */
export async function serve(mounts: Mounts): Promise<StaticServer> {
  const places = Object.entries(mounts).sort(([a], [b]) => b.length - a.length);
  const server: Server = createServer((request, response) => {
    const url = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const found = places.find(([mount]) => (mount.endsWith("/") ? url.startsWith(mount) : url === mount));
    const send = (status: number, type: string, body: string | Buffer) => {
      response.writeHead(status, { "Content-Type": type, "Cache-Control": "max-age=3600" });
      response.end(body);
    };
    if (!found) return send(404, "text/plain", "not found");
    const [mount, source] = found;
    if ("page" in source) return send(200, "text/html; charset=utf-8", source.page);
    const file = path.join(source.folder, url.slice(mount.length));
    if (!file.startsWith(source.folder)) return send(404, "text/plain", "not found");
    readFile(file).then(
      (body) => send(200, TYPES[path.extname(file)] ?? "application/octet-stream", body),
      () => send(404, "text/plain", "not found"),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
