import { folderOf, isPage } from "./unitFile";

const SHEET = /^sheet\d+\.html?$/iu;

/**
 * Files without what programs keep beside a saved page (页.html with the folder 页_files or 页.files: pictures, scripts, lists):
 * nobody has handed those in. Where a workbook was saved as a page, its sheets lie in that folder and the page itself only
 * frames them: then the sheets stay.
 */
export function withoutPageParts(paths: readonly string[]): string[] {
  const pages = new Set(paths.filter((path) => isPage(path) || /\.mhtml?$/iu.test(path)).map(stemOf));
  const isSheet = (path: string) => SHEET.test(path.slice(folderOf(path).length + 1));
  const framed = new Set<string>();
  const stays = paths.filter((path) => {
    const page = pageAbove(folderOf(path), pages);
    if (page !== null && isSheet(path)) framed.add(page);
    return page === null || isSheet(path);
  });
  return stays.filter((path) => !framed.has(stemOf(path)) || !isPage(path));
}

/** The page whose parts a folder, or one above it, holds. */
function pageAbove(folder: string, pages: ReadonlySet<string>): string | null {
  for (let above = folder; above !== ""; above = folderOf(above)) {
    const page = /^(.+)(?:_files|\.files)$/iu.exec(above)?.[1];
    if (page !== undefined && pages.has(page)) return page;
  }
  return null;
}

function stemOf(path: string): string {
  return path.replace(/\.[A-Za-z]+$/u, "");
}
