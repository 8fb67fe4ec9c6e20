/**
 * The page that Office loads for the ribbon's buttons. They open the pane with `?run=…` themselves (manifest.xml), so
 * there is no command to run here; Office only waits to hear that the page is ready. Where there are no ribbon buttons
 * (SharePoint catalogue, plain browser) the page does nothing.
 */
if (typeof Office !== "undefined") void Office.onReady();
