import { isBudgetOnly } from "../../../core/layout/budgetOnly";
import { Deferred } from "../../components/Deferred";
import { Disclosure } from "../../components/Disclosure";
import { usePaneState } from "../../components/PaneContext";
import { StepHead } from "../../components/StepHead";
import { StepIntro } from "../../components/StepIntro";
import { TwoColumns } from "../../components/TwoColumns";
import { useWide } from "../../components/useWide";
import { useText } from "../../components/TextContext";
import { useSurface } from "../../components/useSurface";
import type { RecognitionView } from "../../worker/views";
import { AttachmentCard } from "./AttachmentCard";
import { DeliveryCard } from "./DeliveryCard";
import { DraftQuestion } from "./DraftQuestion";
import { FrontCard } from "./FrontCard";
import { GapList } from "./GapList";
import { OutlineCard } from "./outline/OutlineCard";
import { OwnReportProof } from "./OwnReportProof";
import { PackButton } from "./PackButton";
import { LastYearCard } from "./lastYear/LastYearCard";
import { Preview } from "./Preview";
import { ReportExtras } from "./ReportExtras";
import { DisclosureCard } from "./disclosure/DisclosureCard";
import { TemplateCard } from "./template/TemplateCard";
import { PreviousHints } from "./texts/PreviousHints";
import { PreviousReport } from "./texts/PreviousReport";

/** What is still missing first, then how the report is to be, then the report as it will stand in Word. */
export function ReportStep() {
  const { recognition, report, causeAsked } = usePaneState();
  const isWide = useWide();
  const t = useText();
  const { stack, card } = useSurface();
  const published = (
    <Disclosure
      name="published"
      className={card}
      summary={t("disclosurePane", isBudget(recognition) ? "title.budget" : "title.final")}
    >
      <DisclosureCard />
    </Disclosure>
  );
  if (!report) {
    return (
      <div className={stack}>
        <StepIntro step="report" />
        {isBudget(recognition) && published}
      </div>
    );
  }
  const { gaps } = report;
  const head = (
    <>
      <StepHead step="report">
        {gaps.length > 0 ? t("pane", "report.gaps", { count: gaps.length }) : t("pane", "report.ready")}
      </StepHead>
      <DraftQuestion />
      <OwnReportProof />
      <PreviousHints />
      <DeliveryCard />
      {gaps.length > 0 && <GapList gaps={gaps} />}
    </>
  );
  const preview = (
    <Deferred>
      <Preview report={report} />
    </Deferred>
  );
  const shownOptions = (
    <Disclosure
      name="reportOptions"
      className={card}
      summary={t("reportExport", "options")}
      startOpen={isWide}
      asked={causeAsked}
    >
      <ReportOptions />
    </Disclosure>
  );
  const list = (
    <>
      {head}
      {shownOptions}
      {published}
    </>
  );
  if (isWide) return <TwoColumns left={list} right={preview} label={t("pane", "report.preview")} />;
  return (
    <div className={stack}>
      {list}
      {preview}
    </div>
  );
}

/** How the report is to be: its sections, its front and attachments, last year, and the unit's own texts and template. */
function ReportOptions() {
  const { template, causeAsked } = usePaneState();
  const t = useText();
  const { stack, card } = useSurface();
  return (
    <div className={stack}>
      <OutlineCard />
      <Disclosure name="front" className={card} summary={t("reportExport", "front.title")}>
        <FrontCard />
      </Disclosure>
      <Disclosure name="attachments" className={card} summary={t("reportExport", "attachments.title")}>
        <AttachmentCard />
      </Disclosure>
      <ReportExtras />
      <PackButton />
      <Disclosure name="lastYear" className={card} summary={t("causes", "pane.title")} asked={causeAsked}>
        <LastYearCard />
      </Disclosure>
      <Disclosure name="previousReport" className={card} summary={t("reportOptions", "previous.title")}>
        <PreviousReport />
      </Disclosure>
      <Disclosure
        name="template"
        className={card}
        summary={t("reportOptions", "template.title")}
        startOpen={template !== null}
      >
        <TemplateCard />
      </Disclosure>
    </div>
  );
}

/** A budget has no report, and a text to be published all the same. */
function isBudget(recognition: RecognitionView | null): boolean {
  return recognition !== null && isBudgetOnly(recognition.tables);
}
