import { Button, Field, Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import { useEffect, useState } from "react";
import type { Placeholder } from "../../../../core/report/placeholders/placeholders";
import { attempt } from "../../../actions/attempt";
import { usePane, usePaneState } from "../../../components/PaneContext";
import { useText } from "../../../components/TextContext";
import { useSurface } from "../../../components/useSurface";
import { copyText } from "../../../delivery/copyText";
import { matching } from "./matching";

/** So many are drawn; the search leads to the others. */
const SHOWN = 30;

const useStyles = makeStyles({
  line: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", gap: tokens.spacingHorizontalS },
  name: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: "anywhere" },
});

/** Everything that a template can ask of this report, with what would stand there; a click copies it. */
export function PlaceholderCatalogue() {
  const pane = usePane();
  const { report } = usePaneState();
  const t = useText();
  const styles = useStyles();
  const { tight, list, quiet, hidden } = useSurface();
  const [all, setAll] = useState<readonly Placeholder[]>([]);
  const [search, setSearch] = useState("");
  const [copied, setCopied] = useState("");
  useEffect(() => {
    void attempt(pane, async () => setAll(await (await pane.engine()).call("placeholders", null)));
  }, [pane, report]);
  const found = matching(all, search);
  const copy = (name: string) =>
    void attempt(pane, async () => {
      const written = `{{${name}}}`;
      await copyText(written);
      setCopied(written);
    });
  return (
    <div className={tight}>
      <Field size="small" label={t("reportOptions", "catalogue.search")}>
        <Input size="small" type="search" value={search} onChange={(_, data) => setSearch(data.value)} />
      </Field>
      <div className={copied === "" ? hidden : quiet} role="status">
        {copied === "" ? "" : t("reportOptions", "catalogue.copied", { name: copied })}
      </div>
      <ul className={list}>
        {found.slice(0, SHOWN).map(({ name, type, text, unit }) => (
          <li key={name} className={styles.line}>
            <div>
              <div className={mergeClasses(styles.name, quiet)}>{`{{${name}}}`}</div>
              <div>
                {t("reportOptions", `catalogue.${type}`, { text: text ?? t("reportOptions", "catalogue.nothing") })}
                {unit}
              </div>
            </div>
            <Button
              size="small"
              appearance="subtle"
              icon={<CopyRegular />}
              aria-label={t("reportOptions", "catalogue.copy", { name: `{{${name}}}` })}
              title={t("reportOptions", "catalogue.copy", { name: `{{${name}}}` })}
              onClick={() => copy(name)}
            />
          </li>
        ))}
      </ul>
      {found.length === 0 && <div className={quiet}>{t("reportOptions", "catalogue.none")}</div>}
      {found.length > SHOWN && (
        <div className={quiet}>{t("reportOptions", "catalogue.more", { count: found.length - SHOWN })}</div>
      )}
    </div>
  );
}
