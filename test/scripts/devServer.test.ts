/** @jest-environment node */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import webpack from "webpack";
import WebpackDevServer from "webpack-dev-server";

const scripts = path.resolve(__dirname, "../../scripts");
const policyFor = jest.requireActual<(officeOrigin: string) => string>(`${scripts}/content-security-policy.cjs`);
const devServer = jest.requireActual<(output: string, policy: string) => Promise<WebpackDevServer.Configuration>>(
  `${scripts}/dev-server.cjs`,
);

test("the development server sends the pages' policy as a header and does not say what it is made of", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "dev-server-"));
  writeFileSync(path.join(folder, "taskpane.html"), "<!doctype html><title>test</title>");
  writeFileSync(path.join(folder, "entry.js"), "");
  const policy = policyFor("");
  const compiler = webpack({
    mode: "development",
    entry: path.join(folder, "entry.js"),
    infrastructureLogging: { level: "none" },
  });
  if (!compiler) throw new Error("no compiler");
  const server = new WebpackDevServer(
    {
      ...(await devServer(folder, policy)),
      server: "http",
      devMiddleware: { stats: "none" },
      port: 0,
      liveReload: false,
      webSocketServer: false,
    },
    compiler,
  );
  await server.start();
  try {
    const address = server.server?.address();
    const port = typeof address === "object" ? address?.port : undefined;
    const { status, headers } = await fetch(`http://localhost:${String(port)}/taskpane.html`);
    expect(status).toBe(200);
    expect(headers.get("content-security-policy")).toBe(policy);
    expect(policy).toContain("default-src 'none'; script-src 'self';");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("x-powered-by")).toBeNull();
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true });
  }
}, 30_000);
