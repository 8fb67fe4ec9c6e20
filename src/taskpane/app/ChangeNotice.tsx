import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { runTo } from "../actions/runSteps";
import { listText } from "../components/listText";
import { usePane, usePaneState } from "../components/PaneContext";
import { useText } from "../components/TextContext";
import type { Translator } from "../../locales";
import type { SheetChanges } from "../state/cellChanges";
import { changesBySheet } from "../state/cellChanges";

/** More sheets than this are only counted. */
const SHEETS = 4;

/** The workbook has changed since it was read: where, and the way to check again what that affects. */
export function ChangeNotice() {
  const pane = usePane();
  const { workbookChanged, isRecalculated, changes, job } = usePaneState();
  const t = useText();
  if (!workbookChanged || job) return null;
  const bySheet = changesBySheet(changes);
  const places = bySheet.slice(0, SHEETS).map((sheet) => placeText(t, sheet));
  const rest = bySheet.length - places.length;
  if (rest > 0) places.push(t("changes", "moreSheets", { count: rest }));
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {places.length > 0
          ? t("changes", "notice", { places: places.join(t("changes", "separator")) })
          : isRecalculated
            ? t("office", "calculation.done")
            : t("pane", "notice.workbookChanged")}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => void runTo(pane, "validate")}>
          {t("pane", "primary.again.validate")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function placeText(t: Translator, { sheet, addresses, count }: SheetChanges): string {
  const cells = listText(t, addresses);
  return count > addresses.length
    ? t("changes", "manyCells", { sheet, cells, count })
    : t("changes", "cells", { sheet, cells });
}
