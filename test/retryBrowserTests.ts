/** A browser on a busy machine may miss a deadline once; twice is a fault. Only the browser tests get a second try. */
if (expect.getState().testPath?.includes("/e2e/")) jest.retryTimes(1, { logErrorsBeforeRetry: true });
