/**
 * `npm run package`: what an office gets. Opened by a double click, served by nginx and by our own server under a name and
 * an authority of their own, as an intranet has them.
 */
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:https";
import type { IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { DOMParser, onErrorStopParsing, type Element } from "@xmldom/xmldom";
import type { Browser } from "playwright-core";
import { responseHeaders } from "../../src/serve/responseHeaders";
import { connectPage, hostQuery } from "../office-host/connectPage";
import { ExcelHost } from "../excel-host/excelHost";
import { loadWorkbook } from "../excel-host/loadWorkbook";
import { launchBrowser } from "./harness/browser";
import { COMPLETE_FILE, docxText, exported, idle, press } from "./taskpane/driver";

const ROOT = path.resolve(__dirname, "../..");
const HOST = "jx.example.gov.cn";
const PORT = 18_443;
const ORIGIN = `https://${HOST}:${PORT}/report`;
/** Where the project's own manifest names the development server. */
const PLACES =
  readFileSync(path.join(ROOT, "manifest.xml"), "utf8").split(/"https:\/\/localhost:3000(?=["/])/u).length - 1;

const there = (command: string, ...args: string[]) => spawnSync(command, args).error === undefined;
/** Debian puts it where only root's path leads. */
const NGINX = ["/usr/sbin/nginx", "nginx"].find((name) => there(name, "-v"));
const hasOpenssl = there("openssl", "version");
const nginxTest = NGINX !== undefined && hasOpenssl ? test : test.skip;
const secureTest = hasOpenssl ? test : test.skip;

let scratch: string;
let folder: string;
let browser: Browser;

beforeAll(async () => {
  scratch = mkdtempSync(path.join(tmpdir(), "package-"));
  const made = spawnSync(
    process.execPath,
    [path.join(ROOT, "scripts/package.mjs"), "--origin", ORIGIN, "--output", scratch],
    { encoding: "utf8" },
  );
  expect([made.status, made.status === 0 ? "" : made.stderr]).toEqual([0, ""]);
  const name = readdirSync(scratch).find((entry) => !entry.endsWith(".zip")) ?? "";
  folder = path.join(scratch, name);
  browser = await launchBrowser([`--host-resolver-rules=MAP ${HOST} 127.0.0.1`]);
}, 120_000);

afterAll(async () => {
  await browser.close();
  rmSync(scratch, { recursive: true });
});

const read = (file: string) => readFileSync(path.join(folder, file), "utf8");

test("all files are there as the checksums say, and the manifest names the origin in every place", () => {
  const sums = read("SHA256SUMS.txt").trim().split("\n");
  expect(sums.length).toBeGreaterThan(100);
  for (const line of sums) {
    const [sum, file = ""] = line.split("  ");
    expect([
      file,
      createHash("sha256")
        .update(readFileSync(path.join(folder, file)))
        .digest("hex"),
    ]).toEqual([file, sum]);
  }
  const manifest = read("manifest.xml");
  expect(manifest).not.toContain("localhost");
  expect(PLACES).toBeGreaterThan(10);
  expect(manifest.split(`"${ORIGIN}/`).length - 1).toBe(PLACES);
  const checked = spawnSync(
    process.execPath,
    [path.join(ROOT, "scripts/validate-manifest.mjs"), path.join(folder, "manifest.xml")],
    { encoding: "utf8" },
  );
  expect(checked.stderr).toBe("");
  for (const title of ["使用说明", "部署说明"]) expect(read(`${title}.html`)).toContain("<table>");
  expect(read("deploy/trust-catalog.reg")).toContain("\r\n");
});

/** Of one element, in the order in which they stand. */
const attributesOf = (element: Element) => Array.from(element.attributes).map(({ name, value }) => [name, value]);

test("IIS is told the same headers, in a file that it can read", () => {
  const text = read("web/web.config");
  expect(read("deploy/web.config")).toBe(text);
  // Throws where it is not well-formed; what else is wrong IIS would only say on the spot.
  const document = new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, "text/xml");
  const named = (name: string) => Array.from(document.getElementsByTagName(name));
  const set = named("customHeaders").flatMap((list) => Array.from(list.getElementsByTagName("add")).map(attributesOf));
  const headers = Object.entries(responseHeaders("/taskpane.html")).filter(([name]) => name !== "Cache-Control");
  expect(set).toEqual(
    headers.map(([name, value]) => [
      ["name", name],
      ["value", value],
    ]),
  );
  const removed = named("remove").map((element) => element.getAttribute("name"));
  expect(removed).toEqual(["X-Powered-By", ...headers.map(([name]) => name)]);
  // learn.microsoft.com, "Client Cache <clientCache>": this mode sends no-cache.
  expect(named("clientCache").map(attributesOf)).toEqual([[["cacheControlMode", "DisableCache"]]]);
  expect(responseHeaders("/taskpane.html")["Cache-Control"]).toBe("no-cache");
});

/** The commands of a Dockerfile, without remarks. */
function commandsOf(file: string): [string, string[]][] {
  const lines = read(file)
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("#"));
  return lines.map((line) => {
    const [command = "", ...rest] = line.split(" ");
    return [command, rest];
  });
}

test("the images are made of what the package holds, at the places that the configurations name", () => {
  for (const file of ["deploy/Dockerfile", "deploy/batch.Dockerfile"]) {
    const commands = commandsOf(file);
    expect(commands[0]?.[0]).toBe("FROM");
    for (const [command, [source = "", ...rest]] of commands) {
      expect(["FROM", "COPY", "WORKDIR", "RUN", "USER"]).toContain(command);
      if (command !== "COPY") continue;
      expect([source, existsSync(path.join(folder, source)), rest.length]).toEqual([source, true, 1]);
      expect(source).not.toContain("..");
    }
  }
  const pages = commandsOf("deploy/Dockerfile");
  // Static pages behind the server that the configuration is for; nothing is run or fetched while it is built.
  expect(pages.map(([command]) => command)).toEqual(["FROM", "COPY", "COPY"]);
  expect(pages[0]?.[1]).toEqual([expect.stringMatching(/^nginx:stable/u)]);
  expect(pages[1]?.[1]).toEqual(["web", /alias (\S+)\/;/u.exec(read("deploy/nginx.conf"))?.[1]]);
  expect(pages[2]?.[1]).toEqual(["deploy/nginx.conf", "/etc/nginx/conf.d/default.conf"]);
  expect(read("deploy/Dockerfile")).toContain(`-p ${PORT}:${PORT}`);
  expect(read("deploy/nginx.conf")).toContain(`listen ${PORT} ssl;`);
});

test("opened by a double click the page goes from a workbook to a Word file, without a server", async () => {
  const context = await browser.newContext({ locale: "zh-CN", acceptDownloads: true, offline: true });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  await page.goto(pathToFileURL(path.join(folder, "双击打开.html")).href);
  await page.locator("input[type=file]").first().setInputFiles(COMPLETE_FILE);
  await idle(page);
  await press(page, "一键完成四步");
  expect(await docxText(await exported(page))).toContain("样例局");
  expect(errors).toEqual([]);
  // Opened inside the .zip: Windows has unpacked this one file and nothing that it needs.
  const alone = path.join(scratch, "alone.html");
  writeFileSync(alone, read("双击打开.html"));
  await page.goto(pathToFileURL(alone).href);
  await page.getByText("多半是压缩包还没有解压").waitFor();
  rmSync(alone);
  await context.close();
});

/** An authority of the office's own and a certificate for the made-up host. */
function makeCertificate(place: string): { ca: string; cert: string; key: string; pfx: string } {
  mkdirSync(place, { recursive: true });
  const at = (name: string) => path.join(place, name);
  const openssl = (...args: string[]) => {
    const done = spawnSync("openssl", args, { encoding: "utf8" });
    if (done.status !== 0) throw new Error(done.stderr);
  };
  const authority = ["-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=Office authority"];
  openssl("req", ...authority, "-keyout", at("ca.key"), "-out", at("ca.pem"));
  openssl(
    "req",
    "-newkey",
    "rsa:2048",
    "-nodes",
    "-subj",
    `/CN=${HOST}`,
    "-keyout",
    at("key.pem"),
    "-out",
    at("request.pem"),
  );
  writeFileSync(at("names"), `subjectAltName=DNS:${HOST}`);
  const signing = [
    "-CA",
    at("ca.pem"),
    "-CAkey",
    at("ca.key"),
    "-CAcreateserial",
    "-days",
    "2",
    "-extfile",
    at("names"),
  ];
  openssl("x509", "-req", "-in", at("request.pem"), ...signing, "-out", at("cert.pem"));
  openssl(
    "pkcs12",
    "-export",
    "-in",
    at("cert.pem"),
    "-inkey",
    at("key.pem"),
    "-passout",
    "pass:geheim",
    "-out",
    at("both.pfx"),
  );
  return { ca: at("ca.pem"), cert: at("cert.pem"), key: at("key.pem"), pfx: at("both.pfx") };
}

/** Asks as a machine that trusts the office's authority. */
async function ask(ca: string, address: string, method = "GET"): Promise<IncomingMessage> {
  const { port, pathname } = new URL(address);
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        host: "127.0.0.1",
        servername: HOST,
        port,
        path: pathname,
        method,
        ca: readFileSync(ca),
        headers: { Host: HOST },
      },
      (answer) => {
        answer.resume();
        resolve(answer);
      },
    );
    asked.on("error", reject);
    asked.end();
  });
}

async function untilListening(ca: string, address: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const isUp = await ask(ca, address).then(
      () => true,
      () => false,
    );
    if (isUp) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${address} does not answer`);
}

/** Every header of the one source, with its value. */
function expectHeaders({ headers }: IncomingMessage, place: string): void {
  const expected = Object.entries(responseHeaders(place)).map(([name, value]) => [name, value]);
  expect(expected.map(([name = ""]) => [name, headers[name.toLowerCase()]])).toEqual(expected);
}

/** The shipped headers, the pages, and the pane in Excel's stand-in from that address. */
async function expectServed(ca: string, origin: string): Promise<void> {
  const page = await ask(ca, `${origin}/taskpane.html`);
  expect(page.statusCode).toBe(200);
  expect(page.headers["content-type"]).toMatch(/^text\/html;\s*charset=utf-8$/iu);
  expectHeaders(page, "/taskpane.html");
  expect(page.headers["content-security-policy"]).not.toContain("unsafe-eval");
  expect(page.headers["x-frame-options"]).toBeUndefined();
  const chunk = readdirSync(path.join(folder, "web")).find((name) => /^taskpane\.[0-9a-f]{8}\.js$/u.test(name)) ?? "";
  const script = await ask(ca, `${origin}/${chunk}`);
  expectHeaders(script, `/${chunk}`);
  expect(script.headers["cache-control"]).toContain("immutable");
  expect(script.headers["content-type"]).toContain("javascript");
  expect((await ask(ca, `${origin}/nothing-here.html`)).statusCode).toBe(404);
  expect([403, 405]).toContain((await ask(ca, `${origin}/taskpane.html`, "POST")).statusCode);

  const context = await browser.newContext({ locale: "zh-CN", ignoreHTTPSErrors: true });
  const foreign: string[] = [];
  const opened = await context.newPage();
  opened.on("request", (asked) => {
    if (!asked.url().startsWith(new URL(origin).origin)) foreign.push(asked.url());
  });
  const excel = new ExcelHost(await loadWorkbook(readFileSync(COMPLETE_FILE), "决算.xlsx"), { locale: "zh-CN" });
  (await connectPage(opened))(excel);
  await opened.goto(`${origin}/taskpane.html${hostQuery("zh-CN")}`);
  await opened.locator("footer").getByRole("button", { name: "一键完成四步" }).click();
  await idle(opened);
  await opened.getByRole("article", { name: "报告预览" }).waitFor();
  expect(foreign.filter((url) => !/^(?:data|blob):/u.test(url))).toEqual([]);
  await context.close();
  await expectChecked(`${origin}/check.html`);
}

/** The check page, outside Office: everything is fine but that. */
async function expectChecked(address: string): Promise<void> {
  const context = await browser.newContext({ locale: "zh-CN", ignoreHTTPSErrors: true });
  const page = await context.newPage();
  await page.goto(address);
  await page.getByText("✓ 后台线程").waitFor();
  await page.getByText("✓ 服务器上的窗格页面").waitFor();
  await page.getByText("✗ Office 的答复：不在 Office 里").waitFor();
  expect(await page.locator("li", { hasText: "✗" }).count()).toBe(1);
  await context.close();
}

nginxTest(
  "nginx serves it with the shipped configuration",
  async () => {
    const certificate = makeCertificate(path.join(scratch, "nginx-certs"));
    const configuration = read("deploy/nginx.conf")
      .replace("/srv/budget-report/web", path.join(folder, "web"))
      .replace("/etc/nginx/certs/budget-report.pem", certificate.cert)
      .replace("/etc/nginx/certs/budget-report.key", certificate.key);
    const main = path.join(scratch, "nginx.conf");
    const user = process.getuid?.() === 0 ? "user root;" : "";
    const places = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
      .map((name) => `${name}_temp_path ${path.join(scratch, name)};`)
      .join(" ");
    writeFileSync(
      main,
      `${user} daemon off; pid ${path.join(scratch, "nginx.pid")}; error_log stderr;\nevents {}\n` +
        `http { include /etc/nginx/mime.types; access_log off; ${places}\n${configuration}\n}\n`,
    );
    const arguments_ = ["-e", "stderr", "-p", scratch, "-c", main];
    expect(spawnSync(NGINX ?? "", [...arguments_, "-t"], { encoding: "utf8" }).stderr).toContain("test is successful");
    const server = spawn(NGINX ?? "", arguments_, { stdio: "ignore" });
    try {
      await untilListening(certificate.ca, `${ORIGIN}/taskpane.html`);
      await expectServed(certificate.ca, ORIGIN);
    } finally {
      server.kill();
    }
  },
  120_000,
);

secureTest(
  "the packed program serves it with a .pfx, and the manifest with its own address",
  async () => {
    const certificate = makeCertificate(path.join(scratch, "own-certs"));
    const passphrase = path.join(scratch, "passphrase.txt");
    writeFileSync(passphrase, "geheim\r\n");
    const port = String(PORT + 1);
    const origin = `https://${HOST}:${port}`;
    const call = ["serve", "--pfx", certificate.pfx, "--host", "127.0.0.1", "--port", port, "--origin", origin];
    const cli = path.join(folder, "cli/index.js");
    const refused = spawnSync(process.execPath, [cli, ...call], { encoding: "utf8" });
    expect([refused.status, refused.stderr.split("\n").length]).toEqual([2, 2]);
    expect(refused.stderr).toContain("证书用不了");
    const server: ChildProcess = spawn(process.execPath, [cli, ...call, "--passphrase-file", passphrase]);
    const ended = new Promise<number | null>((resolve) => server.on("close", resolve));
    try {
      await untilListening(certificate.ca, `${origin}/taskpane.html`);
      await expectServed(certificate.ca, origin);
      const context = await browser.newContext({ ignoreHTTPSErrors: true });
      const manifest = await (await context.request.get(`https://127.0.0.1:${port}/manifest.xml`)).text();
      expect(manifest.split(`"${origin}/`).length - 1).toBe(PLACES);
      await context.close();
    } finally {
      server.kill("SIGTERM");
    }
    expect(await ended).toBe(0);
  },
  120_000,
);

test("a page that no server was named for keeps to this machine", () => {
  const cli = path.join(ROOT, "dist/cli/index.js");
  const refused = spawnSync(process.execPath, [cli, "serve", "--host", "0.0.0.0"], { encoding: "utf8" });
  expect(refused.status).toBe(2);
  expect(refused.stderr).toContain("没有证书时只能监听 localhost");
  expect(existsSync(path.join(folder, "web/web.config"))).toBe(true);
});
