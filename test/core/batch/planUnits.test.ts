import fc from "fast-check";
import { planUnits } from "../../../src/core/batch/planUnits";
import type { Roster } from "../../../src/core/batch/roster";

const files = (...paths: string[]) => paths.map((path) => ({ path }));
const brief = (paths: readonly string[], roster: Roster | null = null) =>
  Object.fromEntries(planUnits(files(...paths), roster).map(({ id, files: own }) => [id, own.map(({ path }) => path)]));

function rosterOf(...units: [code: string, name: string][]): Roster {
  const dates = { approved: null, published: null, due: null, received: null };
  return {
    units: units.map(([code, name]) => ({ code, name, parent: null, level: null, ...dates })),
    columns: ["code", "name"],
  };
}

test.each<[string, string[], Record<string, string[]>]>([
  [
    "a folder is a unit, its files may be called anything",
    ["101 教育局/决算表.xlsx", "101 教育局/绩效评价报告.docx"],
    { 101: ["101 教育局/决算表.xlsx", "101 教育局/绩效评价报告.docx"] },
  ],
  [
    "files that share a code, and a report that shares the name",
    ["102001_水利局_决算.xlsx", "水利局2023年度绩效自评报告.docx", "102002_农机站_决算.xlsx"],
    {
      102001: ["102001_水利局_决算.xlsx", "水利局2023年度绩效自评报告.docx"],
      102002: ["102002_农机站_决算.xlsx"],
    },
  ],
  [
    "a folder with the workbooks of several units is no unit",
    ["报送/教育局决算.xlsx", "报送/水利局决算.xlsx", "报送/水利局报告.docx"],
    { 教育局: ["报送/教育局决算.xlsx"], 水利局: ["报送/水利局决算.xlsx", "报送/水利局报告.docx"] },
  ],
  [
    "a report in a folder of its own below the unit's",
    ["水利局/决算/表.xlsx", "水利局/文本/自评报告.docx", "教育局/表.xlsx"],
    { 水利局: ["水利局/决算/表.xlsx", "水利局/文本/自评报告.docx"], 教育局: ["教育局/表.xlsx"] },
  ],
  [
    "units below their department's folder stay apart",
    ["农业局/决算.xlsx", "农业局/种子站/决算.xlsx", "农业局/种子站/报告.docx"],
    { 农业局: ["农业局/决算.xlsx"], 种子站: ["农业局/种子站/决算.xlsx", "农业局/种子站/报告.docx"] },
  ],
  [
    "one name under two codes are two units",
    ["103001中心小学.xlsx", "103002中心小学.xlsx"],
    { 103001: ["103001中心小学.xlsx"], 103002: ["103002中心小学.xlsx"] },
  ],
  [
    "the department's own accounts are not those of all",
    ["水利局（本级）.xlsx", "水利局（汇总）.xlsx"],
    {
      "水利局(本级)": ["水利局（本级）.xlsx"],
      "水利局(汇总)": ["水利局（汇总）.xlsx"],
    },
  ],
  [
    "what programs keep beside a saved page is nobody's; a workbook saved as a page is its sheets",
    [
      "水利局/2023年度部门决算公开.html",
      "水利局/2023年度部门决算公开_files/logo.png",
      "水利局/2023年度部门决算公开_files/frames/saved_resource.html",
      "水利局/决算表.htm",
      "水利局/决算表.files/sheet001.htm",
      "水利局/决算表.files/filelist.xml",
      "水利局/扫描_files/扫描件.png",
    ],
    {
      水利局: ["水利局/2023年度部门决算公开.html", "水利局/决算表.files/sheet001.htm", "水利局/扫描_files/扫描件.png"],
    },
  ],
  [
    "a folder that says whose it is is its unit's, whatever lies beside it, though it holds no workbook",
    ["第一批/101信访局/决算.xlsx", "第二批/102司法局补报/报告.docx", "103外事办/报送.zip"],
    { 101: ["第一批/101信访局/决算.xlsx"], 102: ["第二批/102司法局补报/报告.docx"], 103: ["103外事办/报送.zip"] },
  ],
  [
    "a folder 汇总 or 本级 is the department's above it, and no two departments' are one unit",
    ["701水务局/汇总/决算.xlsx", "701水务局/本级/决算.xlsx", "民政局/汇总/决算.xlsx", "民政局-本级-决算.xlsx"],
    {
      701: ["701水务局/汇总/决算.xlsx"],
      "水务局(本级)": ["701水务局/本级/决算.xlsx"],
      "民政局(汇总)": ["民政局/汇总/决算.xlsx"],
      "民政局(本级)": ["民政局-本级-决算.xlsx"],
    },
  ],
  [
    "one table a file is one unit's set, and an attachment splits nothing",
    [
      "气象局/收支总表.xlsx",
      "气象局/三公经费.xlsx",
      "气象局/一般公共预算支出.xlsx",
      "地震局/决算.xlsx",
      "地震局/工资.xlsx",
    ],
    {
      气象局: ["气象局/一般公共预算支出.xlsx", "气象局/三公经费.xlsx", "气象局/收支总表.xlsx"],
      地震局: ["地震局/决算.xlsx", "地震局/工资.xlsx"],
    },
  ],
  [
    "one name in the folders of two departments is two units, in those of two batches one",
    ["甲镇/中心小学/决算.xlsx", "乙镇/中心小学/决算.xlsx", "第一批/审计局/决算.xlsx", "第二批/审计局/报告.docx"],
    {
      "甲镇/中心小学": ["甲镇/中心小学/决算.xlsx"],
      "乙镇/中心小学": ["乙镇/中心小学/决算.xlsx"],
      审计局: ["第一批/审计局/决算.xlsx", "第二批/审计局/报告.docx"],
    },
  ],
  [
    "a report among the units' folders is whose its name says, not the only unit's near it",
    ["报送/教育局/决算.xlsx", "报送/文本/水利局报告.docx", "报送/文本/自评报告.docx"],
    {
      教育局: ["报送/教育局/决算.xlsx", "报送/文本/自评报告.docx"],
      水利局: ["报送/文本/水利局报告.docx"],
    },
  ],
  [
    "years, dates and versions are no codes",
    ["20240315水利局2023年度决算v2.xlsx"],
    { 水利局: ["20240315水利局2023年度决算v2.xlsx"] },
  ],
  [
    "what other programs leave is no unit's",
    ["水利局.xlsx", "~$水利局.xlsx", ".DS_Store", "Thumbs.db"],
    { 水利局: ["水利局.xlsx"] },
  ],
  [
    "folders of the system and of packing programs, and our own list, are no unit's",
    [
      "水利局/表.xlsx",
      "__MACOSX/水利局/表.xlsx",
      "水利局/.git/x.xlsx",
      "$RECYCLE.BIN/旧.xlsx",
      "单位.csv",
      "desktop.ini",
    ],
    { 水利局: ["水利局/表.xlsx"] },
  ],
  [
    "what lies in 附件 and 往年 below a unit's folder is the unit's",
    ["001 教育局/决算表.xlsx", "001 教育局/附件/三公经费明细.xls", "001 教育局/往年/2022年度决算表.xlsx"],
    { "001": ["001 教育局/决算表.xlsx", "001 教育局/往年/2022年度决算表.xlsx", "001 教育局/附件/三公经费明细.xls"] },
  ],
  [
    "a folder that names nobody is the unit's that its workbook names",
    ["新建文件夹/民政局 决算.xlsx", "新建文件夹/民政局报告（定稿）.docx", "新建文件夹 (2)/司法局 决算.xlsx"],
    {
      民政局: ["新建文件夹/民政局 决算.xlsx", "新建文件夹/民政局报告（定稿）.docx"],
      司法局: ["新建文件夹 (2)/司法局 决算.xlsx"],
    },
  ],
  [
    "copies, versions and what was unpacked elsewhere",
    [
      "水利局/水利局决算.xlsx",
      "水利局/水利局决算(1).xlsx",
      "水利局/水利局决算 - 副本.xlsx",
      "水利局决算.zip",
      "第一中学-2023年决算（最终版）.xlsx",
      "第一中学-2023年自评报告（最终版2）.docx",
    ],
    {
      水利局: [
        "水利局/水利局决算 - 副本.xlsx",
        "水利局/水利局决算(1).xlsx",
        "水利局/水利局决算.xlsx",
        "水利局决算.zip",
      ],
      第一中学: ["第一中学-2023年决算（最终版）.xlsx", "第一中学-2023年自评报告（最终版2）.docx"],
    },
  ],
  [
    "lists and explanations beside the units are nobody's, and told as they are",
    ["单位名册.xlsx", "填报说明.docx", "审计局.xlsx"],
    { "单位名册.xlsx": ["单位名册.xlsx"], "填报说明.docx": ["填报说明.docx"], 审计局: ["审计局.xlsx"] },
  ],
])("%s", (_, paths, units) => {
  expect(brief(paths)).toEqual(units);
});

test("the roster's name within a file's name is the unit, the longest of several", () => {
  const roster = rosterOf(["201", "样例县水利局"], ["202", "样例县水利局河道管理站"]);
  expect(brief(["附件3：样例县水利局河道管理站2023年部门决算(定稿).xlsx", "样例县水利局.xlsx"], roster)).toEqual({
    201: ["样例县水利局.xlsx"],
    202: ["附件3：样例县水利局河道管理站2023年部门决算(定稿).xlsx"],
  });
});

test("a folder 汇总 is the roster's 汇总, and a short name below a department's folder the roster's unit of both", () => {
  const roster = rosterOf(
    ["701", "水务局（汇总）"],
    ["701001", "水务局（本级）"],
    ["801", "甲镇中心小学"],
    ["802", "乙镇中心小学"],
  );
  const paths = [
    "701水务局/汇总/表.xlsx",
    "701水务局/本级/表.xlsx",
    "甲镇/中心小学/决算.xlsx",
    "乙镇/中心小学/决算.xlsx",
  ];
  expect(brief(paths, roster)).toEqual({
    701: ["701水务局/汇总/表.xlsx"],
    701001: ["701水务局/本级/表.xlsx"],
    801: ["甲镇/中心小学/决算.xlsx"],
    802: ["乙镇/中心小学/决算.xlsx"],
  });
});

test("the same files give the same units in any order", () => {
  const names = [
    "101局/表.xlsx",
    "101局/报告.docx",
    "水利局.xlsx",
    "水利局报告.docx",
    "102_农机站.xlsx",
    "102.docx",
    "x.pdf",
  ];
  const expected = planUnits(files(...names));
  fc.assert(
    fc.property(fc.shuffledSubarray(names, { minLength: names.length }), (shuffled) => {
      expect(planUnits(files(...shuffled))).toEqual(expected);
    }),
  );
});

test("every file that can belong to a unit is in exactly one", () => {
  const part = fc.constantFrom("101水利局", "水利局", "教育局2023年", "决算", "报告", "102", "附件1", "样例");
  const path = fc
    .tuple(fc.array(part, { minLength: 1, maxLength: 3 }), fc.constantFrom(".xlsx", ".docx", ".pdf"))
    .map(([parts, ending]) => parts.join("/") + ending);
  fc.assert(
    fc.property(fc.uniqueArray(path, { maxLength: 12 }), (paths) => {
      const units = planUnits(files(...paths));
      expect(units.flatMap(({ files: own }) => own.map((file) => file.path)).sort()).toEqual([...paths].sort());
      expect(new Set(units.map(({ id }) => id)).size).toBe(units.length);
    }),
  );
});
