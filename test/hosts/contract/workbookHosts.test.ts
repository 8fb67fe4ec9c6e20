/** Every host of a workbook keeps the same contract: the file, and Excel for Windows, Mac, the web and the iPad, old and new. */
import { createFileHost } from "../../../src/hosts/file/fileHost";
import { readWorkbookFile } from "../../../src/hosts/file/readWorkbookFile";
import { loadWorkbook } from "../../excel-host/loadWorkbook";
import { areaAddress, parseArea, type ModelWorkbook } from "../../excel-host/workbookModel";
import { installExcelPages, openHost, type ExcelOptions } from "../harness/excelPages";
import { cellIn, contractFile, describeWorkbookHost, NAME, type OpenedWorkbook } from "./workbookContract";

installExcelPages();

const asked = (): Promise<never> => Promise.reject(new Error("a file has none"));

describeWorkbookHost("a file", () => {
  const host = createFileHost(contractFile(), NAME);
  const now = async () => readWorkbookFile(await host.toBytes(), NAME);
  return Promise.resolve({
    host,
    everything: now,
    cell: async (sheet, address) => cellIn(await now(), sheet, address),
    sheetNames: async () => (await now()).sheets.map(({ name }) => name),
    marks: asked,
    comments: asked,
    types: asked,
    selected: asked,
  });
});

describe.each<ExcelOptions>([
  { platform: "windows" },
  { platform: "mac" },
  { platform: "web" },
  { platform: "ipad" },
  { platform: "windows", excelApi: "1.7" },
])("Excel %o", (options) => {
  describeWorkbookHost("Excel", async () => {
    const model = await loadWorkbook(contractFile(), NAME);
    const { host, excel } = await openHost(model, options);
    return {
      host,
      ...seen(model),
      types: (sheet, address, value) => Promise.resolve(excel.userTypes(sheet, address, value)),
    };
  });
});

/** The stand-in's workbook, looked at without office.js. */
function seen(model: ModelWorkbook): Omit<OpenedWorkbook, "host" | "types"> {
  const later = <T>(value: T) => Promise.resolve(value);
  return {
    everything: () => later(structuredClone(model.dump())),
    cell: (sheet, address) => {
      const area = parseArea(address);
      const cell = area && model.sheet(sheet).cell(area.top, area.left);
      return later({ value: cell?.value ?? null, formula: cell?.formula ?? null });
    },
    sheetNames: () => later(model.sheets.map(({ name }) => name)),
    marks: () =>
      later(
        model.sheets
          .flatMap(({ name, conditionalFormats }) =>
            conditionalFormats.flatMap(({ areas }) => areas.map((area) => `${name}!${areaAddress(area)}`)),
          )
          .sort(),
      ),
    comments: () =>
      later(
        new Map(
          model.sheets.flatMap(({ name, comments }) =>
            comments.map(({ address, content }) => [`${name}!${address}`, content] as const),
          ),
        ),
      ),
    selected: () => later(model.selection && `${model.selection.sheet}!${model.selection.address}`),
  };
}
