/**
 * `npm run package -- [--origin https://host/path] [--catalog \\server\share] [--output release]`: what an office installs without Node and without
 * internet, as a folder and a zip: the pages, a page to open by a double click, the manifest for the origin, configurations
 * for IIS, nginx and Docker, the registry file for the trusted catalogue, the command line, instructions, checksums.
 */
import { zipSync } from "fflate";
import { marked } from "marked";
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { build, installPackages, root } from "./install.mjs";

const { values: options } = parseArgs({
  options: {
    origin: { type: "string" },
    catalog: { type: "string" },
    output: { type: "string", default: path.join(root, "release") },
  },
});

const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
const headers = JSON.parse(readFileSync(path.join(root, "src/serve/responseHeaders.json"), "utf8"));
const name = `budget-report-${version}`;
const folder = path.join(path.resolve(options.output), name);
const dist = path.join(root, "dist");

/** Not part of the pages: programs for Node, and the manifest of the development server. */
const NOT_PAGES = new Set(["cli", "bench", "fuzz", "manifest.xml"]);
/** Made once for this add-in; the registry knows a catalogue by it. */
const CATALOG_ID = "3b0c9c9e-54f4-4f0a-8a39-0d1f7a1c7f52";
const INSTRUCTIONS = ["使用说明", "部署说明"];

/**
 * A page opened inside a .zip stands alone: Windows unpacks nothing else, and no script is there to say so. Shown by the style
 * sheet after a while; the pane takes its place when it comes.
 */
const NOT_UNPACKED = `<p class="alone"><strong>一直停在这里？</strong>多半是压缩包还没有解压。请关闭本页，在压缩包上点右键，选“全部解压缩（解压到…）”，再双击解压出来的文件夹里的“双击打开.html”。</p><style>.waiting p.alone{margin:0 12px auto;visibility:hidden;animation:alone 0s 4s forwards}@keyframes alone{to{visibility:visible}}</style>`;

installPackages();
await build();
rmSync(folder, { recursive: true, force: true });
mkdirSync(path.join(folder, "deploy"), { recursive: true });
copyPages();
copyProgram();
writeConfigurations();
writeInstructions();
writeChecksums();
writeZip();

function copyPages() {
  for (const entry of readdirSync(dist))
    if (!NOT_PAGES.has(entry)) cpSync(path.join(dist, entry), path.join(folder, "web", entry), { recursive: true });
  const page = readFileSync(path.join(dist, "browser.html"), "utf8");
  const waiting = '<p role="status">正在打开…</p>';
  if (!page.includes(waiting)) throw new Error("browser.html has no place for what helps where no script arrives");
  // The same page one folder up: its scripts find their neighbours by their own address.
  const opened = page.replaceAll(/(<script[^>]* src="?)/g, "$1web/").replace(waiting, `${waiting}${NOT_UNPACKED}`);
  writeFileSync(path.join(folder, "双击打开.html"), opened);
}

function copyProgram() {
  cpSync(path.join(dist, "cli"), path.join(folder, "cli"), { recursive: true });
  cpSync(path.join(dist, "manifest.xml"), path.join(folder, "cli/manifest.xml"));
  cpSync(path.join(root, "samples"), path.join(folder, "samples"), { recursive: true });
  for (const file of ["LICENSE.txt", "THIRD-PARTY-NOTICES.md", "THIRD-PARTY-LICENSES.txt"])
    cpSync(path.join(dist, file), path.join(folder, file));
  if (options.origin === undefined) return;
  const manifest = path.join(folder, "manifest.xml");
  const cli = path.join(folder, "cli/index.js");
  const made = spawnSync(process.execPath, [cli, "manifest", "--origin", options.origin, "-o", manifest], {
    encoding: "utf8",
  });
  if (made.status !== 0) {
    process.stderr.write(made.stderr);
    process.exit(2);
  }
  cpSync(manifest, path.join(folder, "web/manifest.xml"));
}

function writeConfigurations() {
  const origin = new URL(options.origin ?? "https://server.example");
  const always = { ...headers.always, "Content-Security-Policy": headers.contentSecurityPolicy.join("; ") };
  const facts = {
    version,
    origin: origin.href.replace(/\/$/, ""),
    host: origin.hostname,
    port: origin.port || "443",
    path: origin.pathname.replace(/\/$/, ""),
    folder: "/srv/budget-report/web",
    certificate: "/etc/nginx/certs/budget-report.pem",
    key: "/etc/nginx/certs/budget-report.key",
    catalogId: CATALOG_ID,
    catalog: (options.catalog ?? "\\\\SERVER\\SHARE").replaceAll("\\", "\\\\"),
    hashedName: headers.hashedName,
    hashedCache: headers.cache.hashed,
    otherCache: headers.cache.other,
  };
  const lines = (make) =>
    Object.entries(always)
      .map(([header, value]) => make(header, value))
      .join("\n");
  const nginx = lines((header, value) => `        add_header ${header} "${value}" always;`);
  const iis = lines(
    (header, value) => `        <remove name="${header}" />\n        <add name="${header}" value="${value}" />`,
  );
  write("deploy/nginx.conf", filled("nginx.conf", { ...facts, headers: nginx }));
  write("deploy/web.config", filled("web.config", { ...facts, headers: iis }));
  // IIS reads it where the pages are.
  write("web/web.config", filled("web.config", { ...facts, headers: iis }));
  for (const file of ["Dockerfile", "batch.Dockerfile", "batch-job.yaml", "budget-report-worker.service"])
    write(`deploy/${file}`, filled(file, facts));
  // The registry editor wants its own line ends.
  for (const file of ["trust-catalog.reg", "untrust-catalog.reg"])
    write(`deploy/${file}`, filled(file, facts).replaceAll("\n", "\r\n"));
}

function filled(template, values) {
  const text = readFileSync(path.join(root, "scripts/package", template), "utf8");
  return text.replaceAll(/\{\{(\w+)\}\}/g, (_all, key) => {
    if (!(key in values)) throw new Error(`${template} asks for ${key}`);
    return values[key];
  });
}

/** As pages for the browser, pictures beside them; not as Markdown too, which Windows would show under the same name. */
function writeInstructions() {
  cpSync(path.join(root, "docs/pictures"), path.join(folder, "pictures"), { recursive: true });
  for (const title of INSTRUCTIONS) {
    const text = readFileSync(path.join(root, "docs", `${title}.md`), "utf8");
    write(`${title}.html`, page(title, marked.parse(text, { async: false })).replaceAll('.md"', '.html"'));
  }
}

function page(title, body) {
  const style = readFileSync(path.join(root, "scripts/package/instructions.css"), "utf8");
  return `<!doctype html>\n<html lang="zh-CN"><head><meta charset="utf-8" /><meta name="viewport" content="width=device-width, initial-scale=1" /><title>${title}</title><style>\n${style}</style></head><body>\n${body}</body></html>\n`;
}

function write(file, text) {
  writeFileSync(path.join(folder, file), text);
}

function filesOf(place = "") {
  return readdirSync(path.join(folder, place))
    .sort()
    .flatMap((entry) => {
      const file = place === "" ? entry : `${place}/${entry}`;
      return statSync(path.join(folder, file)).isDirectory() ? filesOf(file) : [file];
    });
}

/** As `sha256sum -c` reads it. */
function writeChecksums() {
  const sum = (file) =>
    createHash("sha256")
      .update(readFileSync(path.join(folder, file)))
      .digest("hex");
  write(
    "SHA256SUMS.txt",
    filesOf()
      .map((file) => `${sum(file)}  ${file}\n`)
      .join(""),
  );
}

function writeZip() {
  const parts = filesOf().map((file) => [`${name}/${file}`, readFileSync(path.join(folder, file))]);
  const zip = `${folder}.zip`;
  writeFileSync(zip, zipSync(Object.fromEntries(parts), { level: 9 }));
  console.log(
    `${path.relative(process.cwd(), zip)} (${parts.length} files, ${Math.round(statSync(zip).size / 1024)} KB)`,
  );
  if (options.origin === undefined)
    console.log("no --origin: the package has no manifest.xml (cli/index.js manifest writes one)");
}
