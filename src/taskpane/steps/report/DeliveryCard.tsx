import { Button, Link, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { DocumentArrowDownRegular } from "@fluentui/react-icons/svg/document-arrow-down";
import { useState } from "react";
import { exportBy, exportReport } from "../../actions/exportReport";
import { useIntoView } from "../../components/useIntoView";
import { usePane, usePaneState } from "../../components/PaneContext";
import { useText } from "../../components/TextContext";
import { useSurface } from "../../components/useSurface";

/** How the report left and where to look for it. Success cannot be seen from here, so the other ways stay at hand. */
export function DeliveryCard() {
  const pane = usePane();
  const { delivery, door, job, status } = usePaneState();
  const t = useText();
  const { tight } = useSurface();
  const place = useIntoView<HTMLDivElement>(delivery);
  const [asked, setAsked] = useState(false);
  if (!delivery) return null;
  const { road, fileName, others, isUncertain } = delivery;
  const isOpen = asked || isUncertain;
  const isBusy = job !== null || status.report !== "done";
  return (
    <div ref={place}>
      <MessageBar intent="success" layout="multiline" role="status">
        <MessageBarBody>
          <div className={tight}>
            <div>
              {t("pane", `delivery.sent.${road}`, { file: fileName })}
              {road === "download" && door?.capabilities.isLive && <> {t("pane", "delivery.atEdge")}</>}
            </div>
            {isUncertain ? (
              <div>{t("pane", "delivery.uncertain")}</div>
            ) : (
              <Link as="button" inline aria-expanded={isOpen} onClick={() => setAsked(!asked)}>
                {t("pane", "delivery.nothing")}
              </Link>
            )}
            {isOpen && (
              <>
                <div>{t("pane", "delivery.offer")}</div>
                {others.map((other) => (
                  <Button key={other} size="small" disabled={isBusy} onClick={() => void exportBy(pane, other)}>
                    {t("pane", `delivery.road.${other}`)}
                  </Button>
                ))}
                <Button
                  size="small"
                  icon={<DocumentArrowDownRegular />}
                  disabled={isBusy}
                  onClick={() => void exportReport(pane)}
                >
                  {t("pane", "delivery.again")}
                </Button>
              </>
            )}
          </div>
        </MessageBarBody>
      </MessageBar>
    </div>
  );
}
