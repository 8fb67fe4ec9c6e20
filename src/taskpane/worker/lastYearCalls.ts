import type { Road } from "../../core/road";
import type { ValidationResult } from "../../core/validation/validationResult";
import type { CauseTable, LastYearFile, LastYearView } from "./views";

/** This year's road with last year's beside it, and what last year's workbook says of itself. */
export interface WithLastYear {
  readonly road: Road;
  readonly validation: ValidationResult | null;
  readonly view: LastYearView;
}

/** @throws what reading a workbook throws, and lastYear… where it is not the year before of this unit */
export async function withLastYear(road: Road, { file, isRenamed }: LastYearFile): Promise<WithLastYear> {
  const [{ Road: NewRoad }, { readWorkbookFile }, { requireAccounts }] = await Promise.all([
    import("../../core/road"),
    import("../../hosts/file/readWorkbookFile"),
    import("../../core/requireAccounts"),
  ]);
  const last = new NewRoad(await readWorkbookFile(file.bytes, file.name));
  await requireAccounts(last);
  const both = await road.withLastYear(last, { isRenamed });
  const [validation, { severityCounts }] = await Promise.all([
    both.validateLastYear(),
    import("../../core/findings/severity"),
  ]);
  const { lastYear } = both.lastYear ?? {};
  return {
    road: both,
    validation,
    view: {
      file: file.name,
      year: lastYear?.year ?? 0,
      department: lastYear?.accounts.department?.value ?? null,
      counts: severityCounts(validation?.findings ?? []),
      findings: validation?.findings ?? [],
    },
  };
}

export async function causeTableOf(road: Road): Promise<CauseTable> {
  const [{ causeGrid }, { CAUSE_TABLE }] = await Promise.all([
    import("../../core/report/changes/causeTable"),
    import("../../core/report/changes/changeGroups"),
  ]);
  const rows = await road.causeRows();
  return { rows, grid: causeGrid(rows), roles: CAUSE_TABLE.columns.map(({ role }) => role) };
}
