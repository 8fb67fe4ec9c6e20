import { BudgetReportError } from "../errors";
import { parseCsv } from "../text/csv";
import { groupBy } from "../groupBy";
import { isPage, UNIT_LIST, type FileRole, type PlannedUnit, type UnitFile } from "./unitFile";
import { byText } from "./planUnits";

const COLUMNS = ["单位代码", "单位名称", "上级单位", "文件", "用途", "依据"] as const;

/** What a file is used for, as the list says it. */
const ROLE_WORDS: Readonly<Record<FileRole, string>> = {
  workbook: "工作簿",
  report: "报告",
  unused: "不用",
  unreadable: "未读",
};
/** A web page that nobody has said anything of: its content tells what it is. */
const PAGE_WORD = "网页";

export interface ListedFile {
  readonly code: string | null;
  readonly name: string | null;
  readonly parent: string | null;
  readonly path: string;
  readonly role: FileRole;
}

/**
 * The list as people have left it.
 * @throws brokenUnitList with the line, where a column is missing, a use is none, or a file stands twice
 */
export function parseUnitList(text: string): ListedFile[] {
  const [header, ...records] = parseCsv(text);
  const columns = new Map(header?.fields.map((field, at) => [field.trim(), at]));
  const broken = (line: number, reason: string, what: string) =>
    new BudgetReportError("brokenUnitList", { file: UNIT_LIST, line, reason, what });
  for (const column of COLUMNS.slice(0, 5)) if (!columns.has(column)) throw broken(1, "noColumn", column);
  const seen = new Set<string>();
  return records.flatMap(({ line, fields }) => {
    const field = (column: (typeof COLUMNS)[number]) => fields[columns.get(column) ?? -1]?.trim() ?? "";
    const path = field("文件").replaceAll("\\", "/");
    if (path === "") return [];
    if (seen.has(path)) throw broken(line, "twice", path);
    seen.add(path);
    const word = field("用途");
    const role = (Object.keys(ROLE_WORDS) as FileRole[]).find(
      (one) => ROLE_WORDS[one] === (word === PAGE_WORD ? ROLE_WORDS.workbook : word),
    );
    if (role === undefined) throw broken(line, "noRole", word);
    const written = (value: string) => (value === "" ? null : value);
    const [code, name, parent] = [field("单位代码"), field("单位名称"), field("上级单位")].map(written);
    return [{ code: code ?? null, name: name ?? null, parent: parent ?? null, path, role }];
  });
}

/** The list of all units and their files, for Excel: UTF-8 with its mark, CRLF. @param why the words for a file's evidence */
export function formatUnitList(units: readonly PlannedUnit[], why: (file: UnitFile) => string): string {
  const lines = units.flatMap(({ code, name, parent, files }) =>
    files.map((file) => [code ?? "", name ?? "", parent ?? "", file.path, wordOf(file), why(file)]),
  );
  return `\ufeff${[COLUMNS, ...lines].map((fields) => fields.map(csvField).join(",")).join("\r\n")}\r\n`;
}

function wordOf({ path, role }: UnitFile): string {
  return role === "workbook" && isPage(path) ? PAGE_WORD : ROLE_WORDS[role];
}

/** A text that Excel would run as a formula is kept as text by a tab before it, which reading takes away again. */
function csvField(text: string): string {
  const safe = /^[=+\-@]/u.test(text) ? `\t${text}` : text;
  return /[",\r\n\t]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

interface Entry extends Pick<PlannedUnit, "id" | "code" | "name" | "parent"> {
  readonly file: UnitFile;
}

/** Units as the list has them; a file that it does not name goes with those that lie with it. */
export function withUnitList(planned: readonly PlannedUnit[], listed: readonly ListedFile[]): PlannedUnit[] {
  const byPath = new Map(listed.map((entry) => [entry.path, entry]));
  const entries = planned.flatMap((unit) => {
    const known = unit.files.flatMap((file) => {
      const entry = byPath.get(file.path);
      return entry ? [listedEntry(unit, entry)] : [];
    });
    const owner = new Set(known.map(({ id }) => id)).size === 1 && known[0] ? known[0] : unit;
    const added = unit.files.filter(({ path }) => !byPath.has(path)).map((file): Entry => ({ ...owner, file }));
    return [...known, ...added];
  });
  return [...groupBy(entries, ({ id }) => id)].map(([id, own]) => ({
    id,
    code: own.find(({ code }) => code !== null)?.code ?? null,
    name: own.find(({ name }) => name !== null)?.name ?? null,
    parent: own.find(({ parent }) => parent !== null)?.parent ?? null,
    files: own.map(({ file }) => file).sort((a, b) => byText(a.path, b.path)),
  }));
}

function listedEntry(unit: PlannedUnit, { code, name, parent, path, role }: ListedFile): Entry {
  const file: UnitFile = { path, role, evidence: { code: "list", text: UNIT_LIST } };
  // Where the list says no more than was made out, two units of one name stay two.
  const isSame = code === unit.code && name === unit.name;
  return { id: isSame ? unit.id : (code ?? name ?? unit.id), code, name, parent, file };
}

/** Units of the list none of whose files is there any more. */
export function missingOfList(planned: readonly PlannedUnit[], listed: readonly ListedFile[]): ListedFile[] {
  const there = new Set(planned.flatMap(({ files }) => files.map(({ path }) => path)));
  const byUnit = groupBy(listed, ({ code, name, path }) => code ?? name ?? path);
  return [...byUnit.values()].flatMap(([first, ...others]) =>
    first && [first, ...others].every(({ path }) => !there.has(path)) ? [first] : [],
  );
}
