import { Button } from "@fluentui/react-components";
import { chooseTemplate, dropTemplate } from "../../../actions/chooseTemplate";
import { Disclosure } from "../../../components/Disclosure";
import { FileButton } from "../../../components/FileButton";
import { usePane, usePaneState } from "../../../components/PaneContext";
import { useText } from "../../../components/TextContext";
import { useSurface } from "../../../components/useSurface";
import { PlaceholderCatalogue } from "./PlaceholderCatalogue";
import { PlaceholderProblems } from "./PlaceholderProblems";

/** The unit's own Word file with {{…}}: what it asks for in vain is listed before anything is written. */
export function TemplateCard() {
  const pane = usePane();
  const { template, job } = usePaneState();
  const t = useText();
  const { tight, row, quiet, strong, card } = useSurface();
  return (
    <div className={tight}>
      <div className={quiet}>{t("reportOptions", "template.hint", { braces: "{{ }}" })}</div>
      <div className={row}>
        <FileButton
          label={t("reportOptions", template ? "template.other" : "template.pick")}
          accept=".docx,.dotx"
          disabled={job !== null}
          onPick={(file) => void chooseTemplate(pane, file)}
        />
        {template && (
          <Button size="small" disabled={job !== null} onClick={() => dropTemplate(pane)}>
            {t("reportOptions", "template.drop")}
          </Button>
        )}
      </div>
      {template && (
        <>
          <div className={strong}>{t("reportOptions", "template.used", { file: template.file.name })}</div>
          <PlaceholderProblems check={template.check} />
        </>
      )}
      <Disclosure name="placeholders" className={card} summary={t("reportOptions", "catalogue.title")}>
        <PlaceholderCatalogue />
      </Disclosure>
    </div>
  );
}
