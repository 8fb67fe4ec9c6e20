import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import webpack from "webpack";
import type { Mounts } from "./server";

const ROOT = path.resolve(__dirname, "../../..");

/** The same promise as the pane's own page: nothing is fetched from elsewhere. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
].join("; ");

const PAGE = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY}"><title>host</title>
<script src="/office-js/office.js"></script><script defer src="/bundle/host.js"></script></head><body></body></html>`;

/** Bundles hostPage.ts or wordPage.ts and serves it together with Microsoft's office.js. */
export async function buildHostPage(entry: "hostPage" | "wordPage" = "hostPage"): Promise<Mounts> {
  const output = await mkdtemp(path.join(tmpdir(), "host-page-"));
  const compiler = webpack({
    mode: "development",
    target: ["web", "es2021"],
    devtool: false,
    context: ROOT,
    entry: { host: `./test/e2e/harness/${entry}.ts` },
    output: { path: output, filename: "[name].js", chunkFilename: "[name].js", publicPath: "/bundle/" },
    module: {
      rules: [
        {
          test: /\.ts$/,
          loader: "swc-loader",
          options: { jsc: { parser: { syntax: "typescript" }, target: "es2021" } },
        },
      ],
    },
    resolve: { extensions: [".ts", ".js", ".json"] },
  });
  await new Promise<void>((resolve, reject) => {
    compiler?.run((error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString("errors-only")));
      else resolve();
    });
  });
  return {
    "/host.html": { page: PAGE },
    "/bundle/": { folder: output },
    "/office-js/": { folder: path.join(ROOT, "node_modules/@microsoft/office-js/dist") },
  };
}
