import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

const root = path.resolve(__dirname, "../..");

/** Where budget authorities publish. */
const OFFICIAL = /^(?:[\w-]+\.)*gov\.cn$/u;
/** Namespaces of the office formats, where the README's readers go, and this machine. */
const OURS = [
  ...["schemas.microsoft.com", "schemas.openxmlformats.org", "www.w3.org", "purl.org"],
  ...["localhost", "localhost:3000"],
];
/** What the packages in the pane name besides: namespaces, their own sites, sign-in pages that nothing here opens. */
const OF_PACKAGES = [
  ...["accounts.google.com", "aka.ms", "answers.microsoft.com", "docs.oasis-open.org", "github.com"],
  ...[
    "graph.facebook.com",
    "graph.microsoft.com",
    "json-schema.org",
    "locize.com",
    "login.microsoftonline.com",
    "login.windows.net",
  ],
  ...["macVmlSchemaUri", "openoffice.org", "purl.oclc.org", "react.dev", "sheetjs.com"],
  ...["sheetjs.openxmlformats.org", "www.dropbox.com", "www.facebook.com", "www.googleapis.com", "www.i18next.com"],
];

/** Where office.js itself comes from in builds with OFFICE_JS=cdn and OFFICE_JS=china (webpack.config.js): the page names it, nothing else does. */
const OFFICE_JS_HOSTS = ["appsforoffice.microsoft.com", "appsforoffice.cdn.partner.office365.cn"];

function filesBelow(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => path.join(folder, name));
  return names.filter((file) => statSync(file).isFile());
}

/** The hosts of all http addresses in these files. */
function hostsIn(files: readonly string[]): string[] {
  const hosts = files.flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/https?:\/\/([\w.:-]*\w)/gu)].map(([, host = ""]) => host),
  );
  return [...new Set(hosts)].sort();
}

function strangers(files: readonly string[], allowed: readonly string[]): string[] {
  return hostsIn(files).filter((host) => !OFFICIAL.test(host) && !allowed.includes(host));
}

test("sources and documentation name addresses of authorities and formats only", () => {
  const files = [...filesBelow(path.join(root, "src")), ...filesBelow(path.join(root, "docs"))];
  expect(hostsIn(files)).toContain("yss.mof.gov.cn");
  expect(strangers(files, OURS)).toEqual([]);
});

const dist = path.join(root, "dist");
const whenBuilt = existsSync(dist) ? test : test.skip;

whenBuilt("what is built for the pane names no address that is not ours or its packages'", () => {
  const pane = readdirSync(dist).filter((name) => /\.(?:js|html|xml)$/u.test(name));
  const files = pane.map((name) => path.join(dist, name));
  expect(files.length).toBeGreaterThan(10);
  const pages = files.filter((file) => file.endsWith(".html"));
  const others = files.filter((file) => !file.endsWith(".html"));
  expect(strangers(others, [...OURS, ...OF_PACKAGES])).toEqual([]);
  const ofOffice = strangers(pages, OURS);
  expect(ofOffice.length).toBeLessThanOrEqual(1);
  expect(OFFICE_JS_HOSTS).toEqual(expect.arrayContaining(ofOffice));
});

whenBuilt("nothing that is built names a bare IP address or a Chinese site other than an authority's", () => {
  const hosts = hostsIn(filesBelow(dist).filter((file) => /\.(?:js|html|xml|json)$/u.test(file)));
  const isForeign = (host: string) => /^\d+(?:\.\d+){3}/u.test(host) || /\.(?:cn|sbs)(?::\d+)?$/u.test(host);
  const known = (host: string) => OFFICIAL.test(host) || OFFICE_JS_HOSTS.includes(host);
  expect(hosts.filter((host) => isForeign(host) && !known(host))).toEqual([]);
});
