import { Button } from "@fluentui/react-components";
import { DocumentAddRegular } from "@fluentui/react-icons/svg/document-add";
import { useRef } from "react";
import { addOwnItemsFile } from "../../../actions/ownItems";
import { Disclosure } from "../../../components/Disclosure";
import { usePane, usePaneState } from "../../../components/PaneContext";
import { useText } from "../../../components/TextContext";
import { useSurface } from "../../../components/useSurface";
import { OWN_ITEMS_KEY, ownListsIn } from "../../../settings/ownItems";
import { OwnItemForm } from "./OwnItemForm";
import { OwnListCard } from "./OwnListCard";

/** The unit's own classification items, and new years' lists: kept in the workbook, and asked like the built-in ones. */
export function OwnItems() {
  const pane = usePane();
  const { workbook, job } = usePaneState();
  const t = useText();
  const { card, strong, quiet, tight, list } = useSurface();
  const input = useRef<HTMLInputElement>(null);
  const lists = ownListsIn(workbook?.settings[OWN_ITEMS_KEY]);
  const count = lists.reduce((sum, { items }) => sum + items.length, 0);
  const take = (files: FileList | null) => {
    const file = files?.item(0);
    if (file) void addOwnItemsFile(pane, file);
    // The same file may be chosen again after it was mended.
    if (input.current) input.current.value = "";
  };
  return (
    <Disclosure
      name="ownItems"
      className={card}
      summary={<span className={strong}>{t("ownItems", "title", { count })}</span>}
    >
      <div className={tight}>
        <div className={quiet}>{t("ownItems", "hint")}</div>
        {lists.length > 0 && (
          <ul className={list}>
            {lists.map((one) => (
              <li key={`${one.classification} ${one.source}`}>
                <OwnListCard list={one} />
              </li>
            ))}
          </ul>
        )}
        <OwnItemForm />
        <div>
          <Button
            size="small"
            icon={<DocumentAddRegular />}
            disabled={job !== null}
            onClick={() => input.current?.click()}
          >
            {t("ownItems", "import")}
          </Button>
          <input
            ref={input}
            type="file"
            hidden
            accept=".csv,.xlsx,.xls"
            aria-label={t("ownItems", "import")}
            onChange={(event) => take(event.target.files)}
          />
        </div>
      </div>
    </Disclosure>
  );
}
