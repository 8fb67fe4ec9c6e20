/** Is this requirement set there? Baseline is ExcelApi 1.7 (Office 2019); anything later is asked for. */
export function supportsExcelApi(version: `1.${number}`): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}
