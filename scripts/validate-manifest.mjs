/**
 * `npm run validate:manifest`: holds manifest.xml against the rules of the add-in manifest, offline (Microsoft's own
 * validator sends the file to a server). Element order and limits: [MS-OWEMXML]; ids: at most 32 characters.
 */
import { DOMParser } from "@xmldom/xmldom";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

/** The schema's order of children, for the elements that we use. */
const CHILD_ORDER = {
  OfficeApp:
    "Id AlternateId Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl AppDomains Hosts Requirements DefaultSettings Permissions Dictionary VersionOverrides",
  VersionOverrides: "Description Requirements Hosts Resources WebApplicationInfo EquivalentAddins",
  Host: "AllFormFactors DesktopFormFactor TabletFormFactor PhoneFormFactor",
  DesktopFormFactor: "GetStarted FunctionFile ExtensionPoint",
  GetStarted: "Title Description LearnMoreUrl",
  Group: "OverriddenByRibbonApi Label Icon Control",
  Control: "OverriddenByRibbonApi Enabled Label ToolTip Supertip Icon Action",
  Supertip: "Title Description",
  Action: "TaskpaneId SourceLocation FunctionName Title",
  Resources: "Images Urls ShortStrings LongStrings",
};
const REQUIRED =
  "Id Version ProviderName DefaultLocale DisplayName Description Hosts DefaultSettings Permissions".split(" ");
/** Characters that a text may have. */
const LENGTHS = { DisplayName: 125, Description: 250, ProviderName: 125, ShortStrings: 125, LongStrings: 250 };

/**
 * @param {string} xml the manifest's text
 * @param {{ version: string, assets: (name: string) => Buffer | null }} project version of package.json; bytes of an icon
 * @returns {string[]} what is wrong, a sentence each; empty if nothing is
 */
function manifestProblems(xml, project) {
  const problems = [];
  let document;
  try {
    document = new DOMParser({
      onError: (level, message) => {
        if (level !== "warning") throw new Error(message);
      },
    }).parseFromString(xml, "text/xml");
  } catch (error) {
    return [`not well-formed XML: ${error.message.split("\n")[0]}`];
  }
  const all = [...document.getElementsByTagName("*")];
  const byName = (name) => all.filter((element) => element.localName === name);
  const text = (name) => byName(name)[0]?.textContent.trim() ?? "";
  const children = (element) => [...element.childNodes].filter((node) => node.nodeType === 1);

  for (const element of all) {
    const order = CHILD_ORDER[element.localName]?.split(" ");
    if (!order || (element.localName === "Host" && children(element).length === 0)) continue;
    let last = 0;
    for (const child of children(element)) {
      const at = order.indexOf(child.localName);
      if (at < 0) problems.push(`<${element.localName}> may not hold <${child.localName}>`);
      else if (at < last) problems.push(`in <${element.localName}>, <${child.localName}> stands too late`);
      last = Math.max(last, at);
    }
  }

  for (const name of REQUIRED) if (byName(name).length === 0) problems.push(`<${name}> is missing`);
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text("Id"))) problems.push("<Id> is not a GUID");
  if (text("Version") !== `${project.version}.0`)
    problems.push(`<Version> is ${text("Version")}, package.json says ${project.version}`);
  if (text("DefaultLocale") !== "zh-CN") problems.push("<DefaultLocale> is not zh-CN");

  const ids = new Map();
  // A tab's id is Office's own name for it: every host may add to the same tab.
  const ownIds = all.filter((candidate) => candidate.hasAttribute("id") && candidate.localName !== "OfficeTab");
  for (const element of ownIds) {
    const id = element.getAttribute("id");
    if (ids.has(id)) problems.push(`id ${id} stands twice`);
    if (id.length > 32) problems.push(`id ${id} is longer than 32 characters`);
    ids.set(id, element);
  }
  for (const element of all.filter((candidate) => candidate.hasAttribute("resid"))) {
    const id = element.getAttribute("resid");
    if (!ids.has(id)) problems.push(`<${element.localName}> names the resource ${id}, which does not exist`);
  }

  for (const element of all.filter((candidate) => candidate.hasAttribute("DefaultValue"))) {
    const value = element.getAttribute("DefaultValue");
    const kind = LENGTHS[element.localName] ?? LENGTHS[element.parentNode.localName];
    if (kind && value.length > kind) problems.push(`"${value.slice(0, 20)}…" is longer than ${kind} characters`);
    if (/^https?:/.test(value)) {
      if (!value.startsWith("https://")) problems.push(`${value} is not https`);
      const icon = /\/assets\/(.+\.png)$/.exec(value)?.[1];
      if (icon) problems.push(...iconProblems(element, icon, project.assets(icon)));
    } else if (["String", "DisplayName", "Description"].includes(element.localName)) {
      const english = children(element).some((child) => child.getAttribute("Locale") === "en-US");
      if (!english) problems.push(`"${value.slice(0, 20)}" has no en-US text`);
    }
  }
  return problems;
}

function iconProblems(element, name, bytes) {
  if (!bytes) return [`the icon assets/${name} does not exist`];
  const expected =
    { IconUrl: 32, HighResolutionIconUrl: 64 }[element.localName] ?? Number(/(\d+)\.png$/.exec(name)?.[1]);
  // PNG: width and height are the first two numbers of the IHDR chunk.
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  return width === expected && height === expected ? [] : [`assets/${name} is ${width} × ${height}, not ${expected}`];
}

{
  const file = process.argv[2] ?? path.join(root, "manifest.xml");
  const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  const assets = (name) => {
    const icon = path.join(root, "assets", name);
    return existsSync(icon) ? readFileSync(icon) : null;
  };
  const problems = manifestProblems(readFileSync(file, "utf8"), { version, assets });
  for (const problem of problems) console.error(`manifest.xml: ${problem}`);
  if (problems.length === 0) console.log("manifest.xml is valid");
  process.exitCode = problems.length === 0 ? 0 : 1;
}
